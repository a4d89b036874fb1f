package vn.motcua.accountability;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.cooperation.Consultations;
import vn.motcua.deadlines.Deadline;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Waits;
import vn.motcua.engine.Incident;
import vn.motcua.engine.Incidents;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Processes;
import vn.motcua.engine.Tasks;

/**
 * Looks over all open work every few minutes: single tasks past their norm go to a supervisor, incidents of the engine to
 * the administrators, results that nobody recorded to the holder; each once. By state, so a missed round is made up for by the next.
 */
@Component
public class Rounds {
    private static final int MESSAGE_LENGTH = 1000;

    private final Tasks tasks;
    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Consultations consultations;
    private final Escalations escalations;
    private final Processes processes;
    private final Waits waits;
    private final ClosingSweep closings;
    private final JdbcClient jdbc;
    private final Clock clock;

    Rounds(
            Tasks tasks,
            Incidents incidents,
            Deadlines deadlines,
            Consultations consultations,
            Escalations escalations,
            Processes processes,
            Waits waits,
            ClosingSweep closings,
            JdbcClient jdbc,
            Clock clock) {
        this.tasks = tasks;
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.consultations = consultations;
        this.escalations = escalations;
        this.processes = processes;
        this.waits = waits;
        this.closings = closings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Needs a transaction. */
    public void sweep() {
        waits.goOnWhereOver();
        sweepTasks();
        closings.run();
        incidents.open().forEach(this::report);
    }

    /** A task of a dossier whose clock stands still is nobody's delay. */
    private void sweepTasks() {
        List<OpenTask> overdue = tasks.overdue(clock.instant()).stream()
                .filter(task -> Accompanying.isWatched(task.processKey())
                        && !endsByItself(task)
                        && !task.dossier().isEmpty()
                        && !task.candidateGroups().isEmpty())
                .toList();
        Map<String, Deadline> clocks =
                deadlines.of(overdue.stream().map(OpenTask::dossier).distinct().toList());
        overdue.stream().filter(task -> isRunning(clocks.get(task.dossier()))).forEach(escalations::open);
    }

    /** What time itself ends is nobody's delay: an unaccepted handoff lapses, silence may be consent. */
    private boolean endsByItself(OpenTask task) {
        return switch (task.key()) {
            case "task_" + HandoffWaits.WAITING, "task_giveComment" -> true;
            case "task_giveOpinion" -> consultations.isConsent(task.dossier(), HoldingLog.unit(task.candidateGroups()));
            default -> false;
        };
    }

    private static boolean isRunning(@Nullable Deadline deadline) {
        return deadline != null && deadline.state() == Deadline.State.RUNNING;
    }

    private void report(Incident incident) {
        int added = jdbc.sql("insert into watched_incident (incident, at) values (?, ?) on conflict do nothing")
                .params(incident.id(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) {
            String message = incident.message();
            processes.start(
                    Accompanying.INCIDENT,
                    incident.dossier(),
                    Map.of(
                            "activity", incident.activity(),
                            "message", message.substring(0, Math.min(MESSAGE_LENGTH, message.length()))));
        }
    }
}
