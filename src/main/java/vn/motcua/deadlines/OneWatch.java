package vn.motcua.deadlines;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Processes;

/**
 * Each deadline without a result is watched by exactly one process with exactly one timer that can fire; one with a
 * result by none.
 */
@Component
@Order(10)
class OneWatch implements Invariant {
    private static final List<String> WAITING = List.of("gw_wait");
    private static final String ANSWERED = "dossier-answered";

    private final LedgerTable table;
    private final Processes processes;

    OneWatch(LedgerTable table, Processes processes) {
        this.table = table;
        this.processes = processes;
    }

    @Override
    public String kind() {
        return "supervision";
    }

    @Override
    public Set<String> suspects() {
        Map<String, List<Instant>> timers = processes.timers(Ledger.SUPERVISION);
        Set<String> open = new LinkedHashSet<>(table.open());
        Set<String> suspects = new LinkedHashSet<>();
        open.stream()
                .filter(dossier -> timers.getOrDefault(dossier, List.of()).size() != 1)
                .forEach(suspects::add);
        timers.keySet().stream().filter(dossier -> !open.contains(dossier)).forEach(suspects::add);
        return suspects;
    }

    @Override
    public Optional<String> repair(String dossier) {
        List<LedgerEntry> entries = table.of(dossier);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<String> instances = processes.runningInstances(Ledger.SUPERVISION, dossier);
        if (entries.stream().anyMatch(entry -> entry.kind() == LedgerEntry.Kind.ANSWERED)) {
            return ended(instances);
        }
        if (instances.isEmpty()) {
            processes.start(Ledger.SUPERVISION, dossier, Map.of());
            return Optional.of("Đã mở lại việc giám sát thời hạn.");
        }
        return instances.size() == 1 ? replaced(dossier, instances.get(0)) : single(dossier, instances);
    }

    private Optional<String> ended(List<String> instances) {
        instances.forEach(instance -> processes.tellInstance(ANSWERED, instance));
        return instances.isEmpty() ? Optional.empty() : Optional.of("Đã kết thúc việc giám sát: hồ sơ đã có kết quả.");
    }

    /** One that lost its timer waits for ever: it ends as if answered, and another takes its place. */
    private Optional<String> replaced(String dossier, String instance) {
        boolean isStuck = processes.timers(Ledger.SUPERVISION, dossier).isEmpty()
                && processes.activeActivities(instance).equals(WAITING);
        if (!isStuck) {
            return Optional.empty();
        }
        processes.tellInstance(ANSWERED, instance);
        processes.start(Ledger.SUPERVISION, dossier, Map.of());
        return Optional.of("Đã đặt lại mốc giám sát bị mất.");
    }

    /** Two would remind and escalate twice: all end, and one takes their place. */
    private Optional<String> single(String dossier, List<String> instances) {
        instances.forEach(instance -> processes.tellInstance(ANSWERED, instance));
        if (!processes.isRunning(Ledger.SUPERVISION, dossier)) {
            processes.start(Ledger.SUPERVISION, dossier, Map.of());
        }
        return Optional.of("Đã bỏ việc giám sát bị trùng: " + instances.size() + " thành một.");
    }
}
