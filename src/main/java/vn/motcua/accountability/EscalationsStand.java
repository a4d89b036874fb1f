package vn.motcua.accountability;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.Act;
import vn.motcua.deadlines.Deadline;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Invariant;
import vn.motcua.deadlines.Supervision;
import vn.motcua.deadlines.SupervisionAct;
import vn.motcua.engine.Processes;
import vn.motcua.engine.Tasks;

/**
 * Each escalation that supervision has decided on stands before its supervisor until he has acted or the result has come;
 * none is left after the result.
 */
@Component
@Order(50)
class EscalationsStand implements Invariant {
    private final Supervision supervision;
    private final Deadlines deadlines;
    private final Escalations escalations;
    private final EscalationTable table;
    private final Tasks tasks;
    private final Processes processes;

    EscalationsStand(
            Supervision supervision,
            Deadlines deadlines,
            Escalations escalations,
            EscalationTable table,
            Tasks tasks,
            Processes processes) {
        this.supervision = supervision;
        this.deadlines = deadlines;
        this.escalations = escalations;
        this.table = table;
        this.tasks = tasks;
        this.processes = processes;
    }

    @Override
    public String kind() {
        return "escalation";
    }

    @Override
    public Collection<String> suspects() {
        Map<String, String> running = processes.running(Accompanying.ESCALATION);
        Set<String> suspects = new LinkedHashSet<>();
        table.open().forEach((instance, escalation) -> {
            if (!running.containsKey(instance)) {
                suspects.add(escalation.dossier());
            }
        });
        supervision.standing(Act.ESCALATE).stream()
                .filter(act -> !table.has(act.dossier(), act.rung(), act.at()))
                .map(SupervisionAct::dossier)
                .forEach(suspects::add);
        Map<String, Deadline> clocks =
                deadlines.of(running.values().stream().distinct().toList());
        clocks.forEach((dossier, deadline) -> {
            if (deadline.state() == Deadline.State.ANSWERED) {
                suspects.add(dossier);
            }
        });
        return suspects;
    }

    @Override
    public Optional<String> repair(String dossier) {
        if (deadlines.of(dossier).state() == Deadline.State.ANSWERED) {
            return ended(dossier);
        }
        List<String> running = processes.runningInstances(Accompanying.ESCALATION, dossier);
        Set<String> opened = new LinkedHashSet<>();
        table.open().forEach((instance, escalation) -> {
            if (escalation.dossier().equals(dossier) && !running.contains(instance) && isStillMeant(escalation)) {
                escalations.reopen(escalation);
                opened.add(escalation.rung());
            }
        });
        supervision
                .latest(dossier, Act.ESCALATE)
                .filter(act -> !table.has(dossier, act.rung(), act.at()))
                .ifPresent(act -> {
                    escalations.reopen(act);
                    opened.add(act.rung());
                });
        return opened.isEmpty()
                ? Optional.empty()
                : Optional.of("Đã mở lại việc xử lý chậm hạn: mốc " + String.join(", ", opened) + ".");
    }

    private Optional<String> ended(String dossier) {
        if (!processes.isRunning(Accompanying.ESCALATION, dossier)) {
            return Optional.empty();
        }
        processes.tell("dossier-answered", dossier);
        return Optional.of("Đã kết thúc việc xử lý chậm hạn: hồ sơ đã có kết quả.");
    }

    /** One about a single task is over with the task. */
    private boolean isStillMeant(Escalation escalation) {
        return escalation.task() == null || tasks.find(escalation.task()).isPresent();
    }
}
