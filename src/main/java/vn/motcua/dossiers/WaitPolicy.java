package vn.motcua.dossiers;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Wording;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Organisation;
import vn.motcua.procedures.Catalogue;
import vn.motcua.rules.WaitRule;

/**
 * Who may make a dossier wait, how often and until when: as its procedure says, else its rule set. Holds whatever the
 * diagram does.
 */
@Component
public class WaitPolicy {
    private static final String SUPPLEMENT = "supplement";

    private final Dossiers dossiers;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Organisation organisation;
    private final SubmittedFields submitted;
    private final Actors actors;
    private final Clock clock;

    WaitPolicy(
            Dossiers dossiers,
            Catalogue catalogue,
            Calendars calendars,
            Organisation organisation,
            SubmittedFields submitted,
            Actors actors,
            Clock clock) {
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.organisation = organisation;
        this.submitted = submitted;
        this.actors = actors;
        this.clock = clock;
    }

    /** @throws Refusal {@code wait-not-allowed} when neither procedure nor rule set know the reason */
    public WaitRule of(Dossier dossier, String reason) {
        return catalogue
                .of(dossier.edition())
                .wait(reason, dossiers.rules(dossier))
                .orElseThrow(() -> Refusal.invalid(
                        "wait-not-allowed", "Quy định không cho dừng thời hạn vì lý do “" + reason + "”."));
    }

    /**
     * The rule, when the wait may begin now.
     *
     * @param before how often the dossier waited for this reason already
     * @throws Refusal {@code wait-not-by-this-role}; {@code supplement-already-asked}, {@code supplement-too-late}, for other
     *     reasons {@code wait-too-often}, {@code wait-too-late}
     */
    public WaitRule check(Dossier dossier, String reason, int before) {
        var rule = of(dossier, reason);
        var isSupplement = reason.equals(SUPPLEMENT);
        checkRole(dossier, rule.mayStop(), "không được dừng thời hạn của hồ sơ");
        var times = rule.times();
        if (times != null && before >= times.value()) {
            throw Refusal.invalid(
                    isSupplement ? "supplement-already-asked" : "wait-too-often", tooOften(isSupplement, times));
        }
        var within = rule.within();
        // A second time, where a law allows one, is bounded by the norm of the step that asks.
        if (within == null || within.workingDays() == null || before > 0) {
            return rule;
        }
        int days = within.workingDays();
        var latest = calendars.of(dossier.agency()).plusWorkingDays(dossier.receivedAt(), days);
        if (clock.instant().isAfter(latest)) {
            throw Refusal.invalid(
                    isSupplement ? "supplement-too-late" : "wait-too-late",
                    "Đã quá %d ngày làm việc kể từ ngày tiếp nhận (đến %s), không được %s nữa (%s)."
                            .formatted(
                                    days,
                                    Wording.moment(latest),
                                    isSupplement ? "yêu cầu bổ sung" : "dừng thời hạn vì lý do này",
                                    within.article()));
        }
        return rule;
    }

    /** @throws Refusal {@code wait-not-by-this-role} when who acts may not say that nothing is waited for any more */
    public void checkResume(Dossier dossier, String reason) {
        checkRole(dossier, of(dossier, reason).resumedBy(), "không được ghi nhận việc đã đủ để tính tiếp thời hạn");
    }

    private static String tooOften(boolean isSupplement, WaitRule.Times times) {
        if (!isSupplement) {
            return times.value() == 0
                    ? "Thủ tục này không dừng thời hạn vì lý do này (%s).".formatted(times.article())
                    : "Hồ sơ đã dừng thời hạn vì lý do này; chỉ được %d lần (%s)."
                            .formatted(times.value(), times.article());
        }
        return times.value() == 0
                ? "Thủ tục này không yêu cầu bổ sung sau khi đã tiếp nhận hồ sơ (%s).".formatted(times.article())
                : "Hồ sơ này đã được yêu cầu bổ sung; chỉ được yêu cầu bổ sung %s (%s)."
                        .formatted(times.value() == 1 ? "một lần" : times.value() + " lần", times.article());
    }

    // Which unit's officials come to a task of the dossier at all is the task's affair; here the role counts.
    private void checkRole(Dossier dossier, WaitRule.@Nullable Roles roles, String what) {
        if (roles == null) {
            return;
        }
        var decided = decidedBy(dossier);
        var may = organisation.find(decided).stream()
                .flatMap(official -> official.posts().stream())
                .anyMatch(post -> roles.roles().contains(post.role()));
        if (!may) {
            throw Refusal.forbidden(
                    "wait-not-by-this-role",
                    "%s %s; người được làm: %s (%s)."
                            .formatted(
                                    organisation
                                            .find(decided)
                                            .map(official -> official.name())
                                            .orElse("Hệ thống"),
                                    what,
                                    titles(roles.roles()),
                                    roles.article()));
        }
    }

    /** Who acts; for what a diagram does by itself, the official whose step led there. */
    private String decidedBy(Dossier dossier) {
        var actor = actors.current();
        return actor.equals(Actors.SYSTEM)
                ? submitted.lastOfficial(dossier.code()).orElse(actor)
                : actor;
    }

    private String titles(List<String> roles) {
        return String.join(", ", roles.stream().map(organisation::roleTitle).toList());
    }
}
