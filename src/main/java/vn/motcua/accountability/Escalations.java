package vn.motcua.accountability;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.Escalation.Action;
import vn.motcua.accountability.Escalation.Handling;
import vn.motcua.cooperation.Handoff;
import vn.motcua.cooperation.HandoffLapsed;
import vn.motcua.deadlines.Act;
import vn.motcua.deadlines.Supervision;
import vn.motcua.deadlines.SupervisionAct;
import vn.motcua.engine.FormSubmitted;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.ProcessEvent.ProcessEnded;
import vn.motcua.engine.Processes;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Organisation;

/** Puts what is late before a supervisor, and does what he decides. */
@Component
public class Escalations {
    private final EscalationTable table;
    private final Directions directions;
    private final Supervision supervision;
    private final Reminders reminders;
    private final Faults faults;
    private final Holders holders;
    private final Processes processes;
    private final Clock clock;

    Escalations(
            EscalationTable table,
            Directions directions,
            Supervision supervision,
            Reminders reminders,
            Faults faults,
            Holders holders,
            Processes processes,
            Clock clock) {
        this.table = table;
        this.directions = directions;
        this.supervision = supervision;
        this.reminders = reminders;
        this.faults = faults;
        this.holders = holders;
        this.processes = processes;
        this.clock = clock;
    }

    /** Of this dossier, oldest first. */
    public List<Escalation> of(String dossier) {
        return table.of(dossier);
    }

    /** The open tasks of the dossier's procedure, which an escalation may remind of or give to somebody else. */
    public List<OpenTask> lateWork(String dossier) {
        return holders.tasks(dossier);
    }

    /** Opens the escalation that supervision has just decided on, and notes that the dossier is late. */
    public void open(String dossier) {
        supervision.latest(dossier, Act.ESCALATE).ifPresent(act -> {
            faults.noteOfHolder(dossier, Fault.Kind.LATE, act.dueAt());
            start(dossier, act.rung(), act.recipient(), null);
        });
    }

    /** Puts a rung before its supervisor that is not before him, though supervision has decided on it. */
    void reopen(SupervisionAct act) {
        start(act.dossier(), act.rung(), act.recipient(), null);
    }

    /** Gives an escalation the process that it has lost. */
    void reopen(Escalation lost) {
        launch(lost);
    }

    /** Puts one overdue task before the supervisor of those who should do it; once per task. */
    void open(OpenTask task) {
        start(task.dossier(), "task-overdue", holders.supervisor(task), task.id());
    }

    /**
     * The groups that a rung's role means for this dossier. Where nobody holds the role, it goes to the next one above:
     * an escalation without a reader would be silence.
     */
    public String recipient(String dossier, String role) {
        return holders.groups(dossier, reached(dossier, role));
    }

    private String reached(String dossier, String role) {
        String reached = role;
        while (!reached.equals("office") && holders.inRole(dossier, reached).isEmpty()) {
            reached = holders.above(reached);
        }
        return reached;
    }

    /**
     * Does what the supervisor decided in the form just handed in.
     *
     * @throws Refusal when it cannot be done: the form is handed in again
     */
    public void act(String dossier) {
        Escalation escalation = table.justHandled(dossier)
                .orElseThrow(() -> Refusal.conflict("escalation-not-handled", "Chưa có chỉ đạo nào để thực hiện."));
        directions.follow(escalation);
        Handling handling = escalation.handling();
        if (handling != null && escalation.task() == null && escalation.handoff() == null) {
            supervision.answered(dossier, escalation.rung(), escalation.openedAt(), handling.by(), handling.at());
        }
    }

    @EventListener
    void on(FormSubmitted submitted) {
        if (submitted.taskKey().equals("task_escalation")) {
            Map<String, Object> fields = submitted.fields();
            table.handled(
                    submitted.processInstance(),
                    new Handling(
                            Action.of(text(fields, "action")),
                            text(fields, "note"),
                            (String) fields.get("newOfficial"),
                            submitted.official(),
                            submitted.at()));
        }
    }

    @EventListener
    void on(ProcessEnded ended) {
        if (ended.processKey().equals(Accompanying.ESCALATION)) {
            table.ended(ended.processInstance(), ended.at());
        }
    }

    /** A handoff that nobody accepted is put before both heads: the sender's and the receiver's. */
    @EventListener
    void on(HandoffLapsed lapsed) {
        Handoff handoff = lapsed.handoff();
        for (String unit : List.of(handoff.fromUnit(), handoff.toUnit())) {
            start(handoff.dossier(), "handoff-unaccepted", Organisation.group(unit, "unit-head"), null, handoff.id());
        }
    }

    private void start(String dossier, String rung, String recipient, @Nullable String task) {
        start(dossier, rung, recipient, task, null);
    }

    private void start(String dossier, String rung, String recipient, @Nullable String task, @Nullable UUID handoff) {
        var escalation = new Escalation(
                UUID.randomUUID(), dossier, rung, recipient, task, handoff, clock.instant(), null, null, null);
        if (table.insert(escalation)) {
            launch(escalation);
        }
    }

    private void launch(Escalation escalation) {
        String task = escalation.task() == null ? "" : escalation.task();
        String instance = processes.start(
                Accompanying.ESCALATION,
                escalation.dossier(),
                Map.of("rung", escalation.rung(), "recipient", escalation.recipient(), "watchedTask", task));
        table.started(escalation.id(), instance);
        reminders.callIn(
                escalation.dossier(),
                holders.inRole(escalation.dossier(), reached(escalation.dossier(), escalation.recipient())),
                escalation.task() != null || escalation.handoff() != null);
    }

    private static String text(Map<String, Object> fields, String key) {
        Object value = fields.get(key);
        return value == null ? "" : value.toString();
    }
}
