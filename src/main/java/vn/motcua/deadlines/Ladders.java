package vn.motcua.deadlines;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossiers;

/** The ladders of dossiers whose clock runs, from what ledger, letters, norms and supervision say now. */
@Component
class Ladders {
    private final Ledger ledger;
    private final LedgerTable table;
    private final SupervisionActs acts;
    private final Apologies apologies;
    private final Rungs rungs;
    private final RemainingNorms norms;
    private final Dossiers dossiers;

    Ladders(
            Ledger ledger,
            LedgerTable table,
            SupervisionActs acts,
            Apologies apologies,
            Rungs rungs,
            RemainingNorms norms,
            Dossiers dossiers) {
        this.ledger = ledger;
        this.table = table;
        this.acts = acts;
        this.apologies = apologies;
        this.rungs = rungs;
        this.norms = norms;
        this.dossiers = dossiers;
    }

    private record Running(Reckoning sum, CorrectedDue due) {}

    /** Empty when there is nothing to watch: no ledger, stopped or answered. */
    Optional<Ladder> of(String dossier) {
        return Optional.ofNullable(of(List.of(dossier)).get(dossier));
    }

    /** By dossier, of those among them that are watched; a handful of queries, however many they are. */
    Map<String, Ladder> of(Collection<String> codes) {
        Map<String, Running> running = new HashMap<>();
        by(table.of(codes), LedgerEntry::dossier).forEach((dossier, entries) -> {
            Reckoning sum = ledger.sum(entries);
            if (sum.state() == Deadline.State.RUNNING) {
                running.put(dossier, new Running(sum, ledger.due(entries)));
            }
        });
        Map<String, List<SupervisionAct>> done = by(acts.of(running.keySet()), SupervisionAct::dossier);
        Set<SupervisionAct> answered = acts.answered(running.keySet());
        Set<String> apologised = apologies.among(running.keySet());
        Map<String, Long> left = norms.minutes(dossiers.all(running.keySet()));
        Map<String, Ladder> ladders = new HashMap<>();
        running.forEach((dossier, clock) -> {
            List<SupervisionAct> past = done.getOrDefault(dossier, List.of());
            ladders.put(
                    dossier,
                    new Ladder(
                            clock.sum().calendar(),
                            rungs.of(clock.sum().limitDays()),
                            clock.due(),
                            apologised.contains(dossier),
                            isAnswered(past, clock.due(), answered),
                            past,
                            left.getOrDefault(dossier, 0L)));
        });
        return ladders;
    }

    /** Whether the supervisor of the newest escalation of this due instant has acted. */
    private static boolean isAnswered(List<SupervisionAct> past, CorrectedDue due, Set<SupervisionAct> answered) {
        return past.stream()
                .filter(act -> act.act() == Act.ESCALATE && due.isSame(act.dueAt()))
                .reduce((older, newer) -> newer)
                .filter(answered::contains)
                .isPresent();
    }

    private static <T> Map<String, List<T>> by(List<T> all, Function<T, String> dossier) {
        return all.stream().collect(Collectors.groupingBy(dossier));
    }
}
