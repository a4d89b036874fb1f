package vn.motcua.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.Deadline;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.Channel;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;
import vn.motcua.letters.Letters;
import vn.motcua.letters.PrintedPapers;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Rights;
import vn.motcua.organisation.Unit;
import vn.motcua.procedures.Catalogue;
import vn.motcua.rules.RuleSets;

/**
 * The register of dossiers (Sổ theo dõi hồ sơ): all that an agency received, in the numbers that the receipts print. It is
 * opened each year (TT 01/2018/TT-VPCP Đ.10.2); form and name are those of the rule set of its days.
 */
@Component
public class DossierRegister {
    private static final int LONGEST = 1000;

    private final Dossiers dossiers;
    private final Deadlines deadlines;
    private final Letters letters;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final RuleSets ruleSets;
    private final Rights rights;
    private final Actors actors;
    private final People people;
    private final PrintedPapers papers;
    private final Clock clock;

    DossierRegister(
            Dossiers dossiers,
            Deadlines deadlines,
            Letters letters,
            Catalogue catalogue,
            Organisation organisation,
            RuleSets ruleSets,
            Rights rights,
            Actors actors,
            People people,
            PrintedPapers papers,
            Clock clock) {
        this.dossiers = dossiers;
        this.deadlines = deadlines;
        this.letters = letters;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.ruleSets = ruleSets;
        this.rights = rights;
        this.actors = actors;
        this.people = people;
        this.papers = papers;
        this.clock = clock;
    }

    /** The agencies whose whole register the acting official may see: he sees what their one-stop unit received. */
    public List<Unit> agencies() {
        return organisation.units().stream()
                .filter(unit -> unit.kind().isAgency() && unit.oneStop() != null && maySee(unit))
                .sorted(Comparator.comparing(Unit::id))
                .toList();
    }

    private boolean maySee(Unit agency) {
        return agency.oneStop() != null && rights.maySee(actors.current(), Set.of(agency.oneStop()));
    }

    /**
     * The PDF of an agency's register.
     *
     * @param from first day of receipt, {@code to} the last one; local dates in Việt Nam
     * @throws Refusal {@code register-unknown}, {@code register-days}, {@code register-two-books},
     *     {@code register-two-rule-sets}, {@code register-too-long}
     */
    public byte[] pdf(String agency, LocalDate from, LocalDate to) {
        var sheet = of(agency, from, to);
        return papers.print("register", agency, from, Map.of("register", sheet));
    }

    RegisterSheet of(String agency, LocalDate from, LocalDate to) {
        var unit = agencies().stream()
                .filter(each -> each.id().equals(agency))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "register-unknown", "Không có sổ theo dõi này, hoặc sổ không thuộc đơn vị của anh/chị."));
        check(from, to);
        var received = dossiers.received(agency, midnight(from), midnight(to.plusDays(1)), LONGEST + 1);
        if (received.size() > LONGEST) {
            throw Refusal.invalid(
                    "register-too-long", "Những ngày này có hơn " + LONGEST + " hồ sơ; chọn khoảng ngày ngắn hơn.");
        }
        var codes = received.stream().map(Dossier::code).toList();
        var numbers = letters.registerNumbers(codes);
        var due = deadlines.of(codes);
        return new RegisterSheet(
                unit.name(),
                from.getYear(),
                PrintedPapers.day(from),
                PrintedPapers.day(to),
                received.stream()
                        .map(dossier -> row(dossier, numbers.get(dossier.code()), due.get(dossier.code())))
                        .toList());
    }

    private void check(LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw Refusal.invalid("register-days", "Ngày đầu phải trước hoặc bằng ngày cuối.");
        }
        if (from.getYear() != to.getYear()) {
            throw Refusal.invalid("register-two-books", "Sổ mở theo năm; chọn những ngày trong cùng một năm.");
        }
        if (!ruleSets.on(from).key().equals(ruleSets.on(to).key())) {
            throw Refusal.invalid(
                    "register-two-rule-sets",
                    "Những ngày này theo hai bộ quy tắc, mỗi bộ có mẫu sổ của mình; in riêng trước và sau ngày đổi.");
        }
    }

    private RegisterSheet.Row row(Dossier dossier, @Nullable Integer number, @Nullable Deadline deadline) {
        var procedure = catalogue.of(dossier.edition());
        var applicant = dossier.applicant();
        var handover = dossier.handover();
        return new RegisterSheet.Row(
                number,
                dossier.code(),
                procedure.title(),
                "01",
                applicant.name(),
                applicant.address(),
                applicant.phone(),
                Words.brief(dossier.receivedAt()),
                deadline == null ? "" : Words.brief(deadline.originalDueAt()),
                handover == null ? "" : Words.brief(handover.at()),
                handover == null ? "" : people.name(handover.by()),
                handover == null ? "" : handover.to(),
                people.name(dossier.receivedBy()),
                notes(dossier, deadline));
    }

    private List<String> notes(Dossier dossier, @Nullable Deadline deadline) {
        var notes = new ArrayList<String>();
        var submitter = dossier.applicant().submitter();
        if (submitter != null) {
            notes.add("Người nộp thay: " + submitter.name());
        }
        if (dossier.isReceiptCorrected()) {
            notes.add("Đính chính giờ nhận; đã ghi " + Words.brief(dossier.receiptWrittenAt()));
        }
        if (deadline != null && deadline.rescheduled()) {
            notes.add("Hẹn lại " + Words.brief(deadline.dueAt()));
        }
        if (dossier.filing().resultChannel() != Channel.COUNTER) {
            notes.add("Nhận kết quả: " + dossier.filing().resultChannel().label());
        }
        var end = dossier.outcome();
        if (end != null) {
            var outcome = catalogue.of(dossier.edition()).outcomes().get(end);
            notes.add(outcome == null ? end : outcome.name());
        }
        return notes;
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
