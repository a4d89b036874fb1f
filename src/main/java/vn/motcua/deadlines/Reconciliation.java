package vn.motcua.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Wording;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.engine.Processes;

/**
 * Holds what must always be true: each deadline without a result has one live timer, at the instant that the ledger says.
 * A timer may be wrong after a restored backup. What is wrong is put right and journalled.
 */
@Component
public class Reconciliation {
    private static final int AT_ONCE = 200;
    private static final String WAIT = "gw_wait";

    private final LedgerTable table;
    private final Supervision supervision;
    private final Dossiers dossiers;
    private final Repairs repairs;
    private final Processes processes;
    private final Clock clock;
    // Each node goes round by itself; the last code looked at.
    private volatile String reached = "";

    Reconciliation(
            LedgerTable table,
            Supervision supervision,
            Dossiers dossiers,
            Repairs repairs,
            Processes processes,
            Clock clock) {
        this.table = table;
        this.supervision = supervision;
        this.dossiers = dossiers;
        this.repairs = repairs;
        this.processes = processes;
        this.clock = clock;
    }

    /** Looks for missing timers among all open deadlines, for wrong instants among the next {@value AT_ONCE}. Needs a transaction. */
    public void run() {
        List<String> open = table.open();
        Map<String, List<Instant>> timers = processes.timers(Ledger.SUPERVISION);
        open.stream().filter(dossier -> !timers.containsKey(dossier)).forEach(this::watchAgain);
        open.stream()
                .filter(dossier -> timers.containsKey(dossier)
                        && timers.getOrDefault(dossier, List.of()).isEmpty())
                .forEach(this::replace);
        List<String> next = next(open);
        next.stream()
                .filter(dossier -> timers.getOrDefault(dossier, List.of()).size() == 1)
                .forEach(dossier -> compare(dossier, timers.getOrDefault(dossier, List.of())));
        reached = next.isEmpty() ? "" : next.get(next.size() - 1);
    }

    private List<String> next(List<String> open) {
        List<String> later = open.stream()
                .filter(dossier -> dossier.compareTo(reached) > 0)
                .limit(AT_ONCE)
                .toList();
        return later.isEmpty() ? open.stream().limit(AT_ONCE).toList() : later;
    }

    /** Asked again under the lock: the result may have come between the two questions. */
    private void watchAgain(String dossier) {
        dossiers.lock(dossier);
        boolean answered = table.of(dossier).stream().anyMatch(entry -> entry.kind() == LedgerEntry.Kind.ANSWERED);
        if (!answered && !processes.isRunning(Ledger.SUPERVISION, dossier)) {
            processes.start(Ledger.SUPERVISION, dossier, Map.of());
            repairs.note(dossier, "supervision", "Đã mở lại việc giám sát thời hạn.");
        }
    }

    /** An instance that lost its timer waits for ever: it ends as if answered, and another takes its place. */
    private void replace(String dossier) {
        dossiers.lock(dossier);
        List<String> waiting = processes.runningInstances(Ledger.SUPERVISION, dossier);
        boolean stuck = processes
                        .timers(Ledger.SUPERVISION)
                        .getOrDefault(dossier, List.of(Supervision.NEVER))
                        .isEmpty()
                && waiting.stream()
                        .allMatch(
                                instance -> processes.activeActivities(instance).equals(List.of(WAIT)));
        if (stuck) {
            waiting.forEach(instance -> processes.tellInstance("dossier-answered", instance));
            processes.start(Ledger.SUPERVISION, dossier, Map.of());
            repairs.note(dossier, "timer", "Đã đặt lại mốc giám sát bị mất.");
        }
    }

    private void compare(String dossier, List<Instant> timers) {
        if (isRight(timers.get(0), supervision.nextAt(dossier))) {
            return;
        }
        dossiers.lock(dossier);
        Instant rightly = supervision.nextAt(dossier);
        processes.redate(Ledger.SUPERVISION, dossier);
        repairs.note(
                dossier,
                "timer",
                rightly.equals(Supervision.NEVER)
                        ? "Đã đặt lại mốc giám sát: không còn mốc nào."
                        : "Đã đặt lại mốc giám sát: " + Wording.moment(rightly) + ".");
    }

    /** What is due already will fire in a moment, whichever instant it carries. */
    private boolean isRight(Instant timer, Instant rightly) {
        Instant now = clock.instant();
        return timer.equals(rightly) || (!timer.isAfter(now) && !rightly.isAfter(now));
    }
}
