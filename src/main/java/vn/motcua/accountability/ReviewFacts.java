package vn.motcua.accountability;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.Deadline;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.procedures.Catalogue;

/** Collects what a review rests on: instants, holders, faults, escalations. Neither papers nor the applicant's name. */
@Component
class ReviewFacts {
    private final Dossiers dossiers;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final Holdings holdings;
    private final Faults faults;
    private final Contests contests;
    private final EscalationTable escalations;
    private final Clock clock;

    ReviewFacts(
            Dossiers dossiers,
            Catalogue catalogue,
            Deadlines deadlines,
            Holdings holdings,
            Faults faults,
            Contests contests,
            EscalationTable escalations,
            Clock clock) {
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.holdings = holdings;
        this.faults = faults;
        this.contests = contests;
        this.escalations = escalations;
        this.clock = clock;
    }

    /** Instants as ISO text, minutes as numbers. */
    Map<String, Object> of(String code) {
        Dossier dossier = dossiers.get(code);
        Deadline deadline = deadlines.of(code);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("dossier", code);
        facts.put("procedure", catalogue.of(dossier.edition()).name());
        facts.put("settlingUnit", dossier.settlingUnit());
        facts.put("collectedAt", clock.instant().toString());
        facts.put("receivedAt", dossier.receivedAt().toString());
        facts.put("originalDueAt", deadline.originalDueAt().toString());
        facts.put("dueAt", deadline.dueAt().toString());
        facts.put("lateMinutes", Math.max(0, -deadlines.remainingMinutes(code)));
        facts.put("apologised", deadlines.apologised(code));
        facts.put("rescheduled", deadline.rescheduled());
        facts.put(
                "holdings", holdings.of(code).stream().map(ReviewFacts::holding).toList());
        facts.put(
                "contests", contests.of(code).stream().map(ReviewFacts::contest).toList());
        facts.put("faults", faults.of(code).stream().map(ReviewFacts::fault).toList());
        facts.put(
                "escalations",
                escalations.of(code).stream().map(ReviewFacts::escalation).toList());
        facts.put("explanation", List.copyOf(deadline.explanation()));
        return facts;
    }

    private static Map<String, Object> holding(Holding span) {
        return Map.of(
                "kind", span.kind().name().toLowerCase(Locale.ROOT),
                "who", span.who(),
                "name", span.name(),
                "unit", span.unit(),
                "task", span.task(),
                "from", span.from().toString(),
                "to", span.to().toString(),
                "workingMinutes", span.workingMinutes(),
                "lateMinutes", span.lateMinutes());
    }

    private static Map<String, Object> contest(Contest contest) {
        return Map.of(
                "from", contest.spanFrom().toString(),
                "who", contest.who(),
                "by", contest.by(),
                "at", contest.at().toString(),
                "reason", contest.reason());
    }

    private static Map<String, Object> fault(Fault fault) {
        return Map.of(
                "kind", fault.kind().wire(),
                "label", fault.kind().label(),
                "dueAt", fault.dueAt().toString(),
                "unit", fault.unit(),
                "official", fault.official() == null ? "" : fault.official(),
                "at", fault.at().toString(),
                "settled", fault.settled());
    }

    private static Map<String, Object> escalation(Escalation escalation) {
        var handling = escalation.handling();
        return Map.of(
                "rung", escalation.rung(),
                "openedAt", escalation.openedAt().toString(),
                "action", handling == null ? "" : handling.action().label(),
                "by", handling == null ? "" : handling.by(),
                "note", handling == null ? "" : handling.note(),
                "settled", escalation.settled() == null ? "" : escalation.settled());
    }
}
