package vn.motcua.accountability;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.HoldingChange.Kind;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.engine.ProcessEvent;
import vn.motcua.engine.ProcessEvent.TaskAssigned;
import vn.motcua.engine.ProcessEvent.TaskClosed;
import vn.motcua.engine.ProcessEvent.TaskOpened;

/** Writes down who holds a dossier, in the transaction of the change itself. */
@Component
class HoldingLog {
    private final HoldingTable table;
    private final Dossiers dossiers;

    HoldingLog(HoldingTable table, Dossiers dossiers) {
        this.table = table;
        this.dossiers = dossiers;
    }

    @EventListener
    void on(TaskOpened opened) {
        note(
                opened,
                opened.taskId(),
                opened.taskName(),
                opened.taskKey(),
                Kind.OPENED,
                unit(opened.candidateGroups()),
                null);
    }

    @EventListener
    void on(TaskAssigned assigned) {
        note(
                assigned,
                assigned.taskId(),
                assigned.taskName(),
                assigned.taskKey(),
                Kind.ASSIGNED,
                "",
                assigned.official());
    }

    @EventListener
    void on(TaskClosed closed) {
        note(closed, closed.taskId(), closed.taskName(), closed.taskKey(), Kind.CLOSED, "", closed.official());
    }

    private void note(
            ProcessEvent event,
            String task,
            String name,
            String key,
            Kind kind,
            String unit,
            @Nullable String official) {
        if (!event.dossier().isEmpty()
                && Accompanying.isProcedure(event.processKey())
                && dossiers.find(event.dossier()).isPresent()) {
            table.insert(event.dossier(), new HoldingChange(event.at(), task, name, step(key), kind, unit, official));
        }
    }

    private static String step(String taskKey) {
        return taskKey.startsWith("task_") ? taskKey.substring("task_".length()) : taskKey;
    }

    /** The unit of the first group, {@code <unit>.<role>}: the role that the step is meant for. */
    static String unit(List<String> groups) {
        return groups.stream()
                .filter(group -> group.indexOf('.') > 0)
                .map(group -> group.substring(0, group.lastIndexOf('.')))
                .findFirst()
                .orElse("");
    }
}
