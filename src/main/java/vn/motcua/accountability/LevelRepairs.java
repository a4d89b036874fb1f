package vn.motcua.accountability;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.Act;
import vn.motcua.deadlines.Deadline;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Repairs;
import vn.motcua.deadlines.Supervision;
import vn.motcua.deadlines.SupervisionAct;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.engine.Processes;
import vn.motcua.engine.Tasks;

/**
 * Holds that what supervision decided on is there: each apology that is due is being written or issued, each escalation
 * stands at its level before its supervisor. What was lost behind the engine's back is opened again, once.
 */
@Component
class LevelRepairs {
    private static final String APOLOGY = "apology-letter";

    private final Supervision supervision;
    private final Deadlines deadlines;
    private final Escalations escalations;
    private final EscalationTable table;
    private final Dossiers dossiers;
    private final Tasks tasks;
    private final Processes processes;
    private final Repairs repairs;

    LevelRepairs(
            Supervision supervision,
            Deadlines deadlines,
            Escalations escalations,
            EscalationTable table,
            Dossiers dossiers,
            Tasks tasks,
            Processes processes,
            Repairs repairs) {
        this.supervision = supervision;
        this.deadlines = deadlines;
        this.escalations = escalations;
        this.table = table;
        this.dossiers = dossiers;
        this.tasks = tasks;
        this.processes = processes;
        this.repairs = repairs;
    }

    /** Needs a transaction. Whatever looks lost is looked at again under the dossier's lock. */
    void run() {
        apologies();
        lostEscalations();
        missingLevels();
    }

    private void apologies() {
        Collection<String> running = new HashSet<>(processes.running(APOLOGY).values());
        supervision.standing(Act.APOLOGISE).stream()
                .map(SupervisionAct::dossier)
                .filter(dossier -> !running.contains(dossier) && !deadlines.apologised(dossier))
                .forEach(dossier -> {
                    dossiers.lock(dossier);
                    if (isUnanswered(dossier)
                            && !deadlines.apologised(dossier)
                            && !processes.isRunning(APOLOGY, dossier)) {
                        processes.start(APOLOGY, dossier, Map.of());
                        repairs.note(dossier, "apology", "Đã mở lại việc soạn thư xin lỗi.");
                    }
                });
    }

    private void lostEscalations() {
        Set<String> running = processes.running(Accompanying.ESCALATION).keySet();
        Map<String, Escalation> open = table.open();
        open.keySet().stream().filter(instance -> !running.contains(instance)).forEach(instance -> {
            Escalation lost = open.get(instance);
            if (lost != null) {
                restart(instance, lost.dossier());
            }
        });
    }

    private void restart(String instance, String dossier) {
        dossiers.lock(dossier);
        Escalation lost = table.open().get(instance);
        if (lost == null
                || !isUnanswered(dossier)
                || !processes.activeActivities(instance).isEmpty()
                || (lost.task() != null && tasks.find(lost.task()).isEmpty())) {
            return;
        }
        escalations.reopen(lost);
        repairs.note(dossier, "escalation", "Đã mở lại việc xử lý chậm hạn: mốc " + lost.rung() + ".");
    }

    private void missingLevels() {
        List<SupervisionAct> missing = supervision.standing(Act.ESCALATE).stream()
                .filter(act -> !table.has(act.dossier(), act.rung(), act.at()))
                .toList();
        for (SupervisionAct act : missing) {
            dossiers.lock(act.dossier());
            if (isUnanswered(act.dossier()) && !table.has(act.dossier(), act.rung(), act.at())) {
                escalations.reopen(act);
                repairs.note(act.dossier(), "escalation", "Đã mở lại việc xử lý chậm hạn: mốc " + act.rung() + ".");
            }
        }
    }

    private boolean isUnanswered(String dossier) {
        return deadlines.of(dossier).state() != Deadline.State.ANSWERED;
    }
}
