package vn.motcua.accountability;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.cooperation.Consultations;
import vn.motcua.cooperation.Handoff;
import vn.motcua.cooperation.Handoffs;
import vn.motcua.deadlines.Deadline;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;

/** Who held a dossier how long, from receipt to result: every late working minute has a holder. */
@Component
public class Holdings {
    private final HoldingTable table;
    private final Handoffs handoffs;
    private final Consultations consultations;
    private final Deadlines deadlines;
    private final Dossiers dossiers;
    private final Organisation organisation;
    private final Clock clock;

    Holdings(
            HoldingTable table,
            Handoffs handoffs,
            Consultations consultations,
            Deadlines deadlines,
            Dossiers dossiers,
            Organisation organisation,
            Clock clock) {
        this.table = table;
        this.handoffs = handoffs;
        this.consultations = consultations;
        this.deadlines = deadlines;
        this.dossiers = dossiers;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** In order of time, without gaps or overlaps; up to the present while the dossier is open. */
    public List<Holding> of(String dossier) {
        Dossier received = dossiers.get(dossier);
        Deadline deadline = deadlines.of(dossier);
        return tenure(received, deadline).spans(received.receivedAt(), end(deadline)).stream()
                .map(span -> named(span, received.agency()))
                .toList();
    }

    /** The steps that were over within a minute, each at its minute, in order of time: no span has them. */
    List<Holding> brief(String dossier) {
        Dossier received = dossiers.get(dossier);
        Deadline deadline = deadlines.of(dossier);
        return tenure(received, deadline).brief(received.receivedAt(), end(deadline)).stream()
                .map(moment -> named(moment, received.agency()))
                .toList();
    }

    private Instant end(Deadline deadline) {
        return deadline.answeredAt() == null ? clock.instant() : deadline.answeredAt();
    }

    private Tenure tenure(Dossier received, Deadline deadline) {
        String dossier = received.code();
        List<Handoff> handed = handoffs.of(dossier);
        Parallel parallel = Parallel.of(
                HandoffWaits.in(LateReceipt.in(table.of(dossier), received), handed),
                handed,
                consultations.of(dossier),
                received.settlingUnit(),
                unit -> organisation.unit(unit).name());
        return new Tenure(
                deadlines.calendar(dossier),
                parallel.changes(),
                parallel.turns(),
                deadlines.stops(dossier),
                deadline.originalDueAt());
    }

    /** The minutes of each holder, most late ones first; their late minutes add up to the dossier's. */
    public List<Attribution> attribution(String dossier) {
        return Attribution.of(of(dossier));
    }

    private Holding named(Holding span, String agency) {
        return switch (span.kind()) {
            case OFFICIAL, UNIT -> {
                String holding = span.unit().isEmpty()
                        ? agency
                        : organisation.agencyOf(span.unit()).id();
                yield holding.equals(agency)
                        ? span.by(span.kind(), span.who(), name(span))
                        : span.by(
                                Holding.Kind.AGENCY,
                                holding,
                                organisation.unit(holding).name());
            }
            case AGENCY ->
                span.by(
                        span.kind(),
                        span.unit().isEmpty()
                                ? ""
                                : organisation.agencyOf(span.unit()).id(),
                        span.name());
            case CITIZEN -> span;
            case NOBODY ->
                span.by(span.kind(), span.who(), span.name().isEmpty() ? "Không ai (giữa hai bước)" : span.name());
        };
    }

    private String name(Holding span) {
        if (span.kind() == Holding.Kind.OFFICIAL) {
            return organisation.find(span.who()).map(Official::name).orElse(span.who());
        }
        return span.who().isEmpty() ? "" : organisation.unit(span.who()).name();
    }
}
