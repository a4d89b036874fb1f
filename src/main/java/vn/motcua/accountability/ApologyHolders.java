package vn.motcua.accountability;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.ApologyViolation.Kind;
import vn.motcua.calendar.Calendars;
import vn.motcua.deadlines.Episode;
import vn.motcua.dossiers.Dossier;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Tasks;
import vn.motcua.letters.Letter;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;

/** With whom a missing step of an apology lies, and for how long. */
@Component
class ApologyHolders {
    private static final String PROCESS = "apology-letter";

    private final Tasks tasks;
    private final Organisation organisation;
    private final Calendars calendars;
    private final Clock clock;

    ApologyHolders(Tasks tasks, Organisation organisation, Calendars calendars, Clock clock) {
        this.tasks = tasks;
        this.organisation = organisation;
        this.calendars = calendars;
        this.clock = clock;
    }

    ApologyViolation violation(
            Dossier dossier, Episode episode, Kind kind, Optional<Letter> letter, Optional<Instant> deliveredAt) {
        Optional<OpenTask> task = kind.isOpen()
                ? tasks.open(dossier.code()).stream()
                        .filter(open -> open.processKey().equals(PROCESS))
                        .findFirst()
                : Optional.empty();
        Instant since =
                switch (kind) {
                    case NOT_DRAFTED, NEVER_APOLOGISED -> episode.legalDueAt();
                    case DELIVERED_LATE -> episode.apologyDueAt();
                    case NOT_APPROVED, NOT_ADJUSTED, NOT_DELIVERED ->
                        task.map(OpenTask::createdAt)
                                .or(() -> letter.map(Letter::issuedAt))
                                .orElse(episode.legalDueAt());
                };
        Instant answered = episode.answeredAt() == null ? clock.instant() : episode.answeredAt();
        Instant until = kind == Kind.NEVER_APOLOGISED ? answered : deliveredAt.orElse(clock.instant());
        return new ApologyViolation(
                episode,
                kind,
                since,
                calendars.of(dossier.agency()).workingMinutesBetween(since, until),
                organisation.unit(dossier.settlingUnit()).name(),
                task.map(this::holder).orElseGet(() -> nobody(dossier, kind, letter)));
    }

    /** Needs an episode whose second promise is broken. */
    BrokenPromise broken(Dossier dossier, Episode episode, Instant promisedAt) {
        Instant until = episode.answeredAt() == null ? clock.instant() : episode.answeredAt();
        return new BrokenPromise(
                dossier.code(),
                promisedAt,
                episode.answeredAt(),
                calendars.of(dossier.agency()).workingMinutesBetween(promisedAt, until),
                organisation.unit(dossier.settlingUnit()).name(),
                tasks.open(dossier.code()).stream()
                        .filter(open -> Accompanying.isProcedure(open.processKey()))
                        .findFirst()
                        .filter(open -> episode.answeredAt() == null)
                        .map(this::holder)
                        .orElseGet(() -> head(dossier)));
    }

    /** Who claimed the task, else the unit that could. */
    private String holder(OpenTask task) {
        if (task.assignee() != null) {
            return name(task.assignee());
        }
        String group = task.candidateGroups().stream().findFirst().orElse("");
        int dot = group.lastIndexOf('.');
        return dot < 0
                ? "Chưa giao cho ai"
                : organisation.unit(group.substring(0, dot)).name() + " · "
                        + organisation.roleTitle(group.substring(dot + 1));
    }

    /** No task is open: mail is on its way, or it is the settling unit's head who has to see to it. */
    private String nobody(Dossier dossier, Kind kind, Optional<Letter> letter) {
        if (kind == Kind.NOT_DELIVERED) {
            return "Đang chờ gửi thư điện tử";
        }
        if (kind == Kind.DELIVERED_LATE && letter.isPresent()) {
            return name(letter.get().createdBy());
        }
        return head(dossier);
    }

    private String head(Dossier dossier) {
        return organisation.head(dossier.settlingUnit()).map(Official::name).orElseGet(() -> organisation
                .unit(dossier.settlingUnit())
                .name());
    }

    private String name(String login) {
        return organisation.find(login).map(Official::name).orElse(login);
    }
}
