package vn.motcua.accountability;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.deadlines.Deadline;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.organisation.Organisation;

/** Who held a dossier how long, from receipt to result: every late working minute has a holder. */
@Component
public class Holdings {
    private final HoldingTable table;
    private final Deadlines deadlines;
    private final Dossiers dossiers;
    private final Calendars calendars;
    private final Organisation organisation;
    private final Clock clock;

    Holdings(
            HoldingTable table,
            Deadlines deadlines,
            Dossiers dossiers,
            Calendars calendars,
            Organisation organisation,
            Clock clock) {
        this.table = table;
        this.deadlines = deadlines;
        this.dossiers = dossiers;
        this.calendars = calendars;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** In order of time, without gaps or overlaps; up to the present while the dossier is open. */
    public List<Holding> of(String dossier) {
        Dossier received = dossiers.get(dossier);
        Deadline deadline = deadlines.of(dossier);
        Instant end = deadline.answeredAt() == null ? clock.instant() : deadline.answeredAt();
        return new Tenure(
                        calendars.of(received.agency()),
                        table.of(dossier),
                        deadlines.pauses(dossier),
                        deadline.originalDueAt())
                .spans(received.receivedAt(), end).stream().map(this::named).toList();
    }

    private Holding named(Holding span) {
        String name =
                switch (span.kind()) {
                    case OFFICIAL ->
                        organisation
                                .find(span.who())
                                .map(official -> official.name())
                                .orElse(span.who());
                    case UNIT ->
                        span.who().isEmpty()
                                ? ""
                                : organisation.unit(span.who()).name();
                    case CITIZEN -> "Người nộp hồ sơ";
                    case NOBODY -> "Không ai (giữa hai bước)";
                };
        return new Holding(
                span.kind(),
                span.who(),
                name,
                span.unit(),
                span.task(),
                span.from(),
                span.to(),
                span.workingMinutes(),
                span.lateMinutes());
    }
}
