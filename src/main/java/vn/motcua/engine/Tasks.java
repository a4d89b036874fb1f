package vn.motcua.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Our own commands on tasks: without the caller's engine rights, in his name. The calling module checks his rights. */
@Component
public class Tasks {
    public Optional<OpenTask> find(String taskId) {
        throw new UnsupportedOperationException("engine: Tasks.find");
    }

    /** Open tasks of all processes of this dossier, oldest first. */
    public List<OpenTask> open(String dossier) {
        throw new UnsupportedOperationException("engine: Tasks.open");
    }

    /** Open tasks whose due date has passed at this instant. */
    public List<OpenTask> overdue(Instant now) {
        throw new UnsupportedOperationException("engine: Tasks.overdue");
    }

    /** The open ones among these, in no order. */
    public List<OpenTask> all(Collection<String> taskIds) {
        throw new UnsupportedOperationException("engine: Tasks.all");
    }

    /** Gives the task to this official, whoever held it. */
    public void assign(String taskId, String official) {
        throw new UnsupportedOperationException("engine: Tasks.assign");
    }

    /** Takes the task for this official; {@link Refusal} {@code task-claimed} (conflict) when another holds it. */
    public void claim(String taskId, String official) {
        throw new UnsupportedOperationException("engine: Tasks.claim");
    }

    /** Puts the task back into the pool of its unit. */
    public void putBack(String taskId) {
        throw new UnsupportedOperationException("engine: Tasks.putBack");
    }

    /** Completes the task with all fields of its form, checked like any submission; {@link Refusal} leaves it as it was. */
    public void submit(String taskId, Map<String, ?> fields) {
        throw new UnsupportedOperationException("engine: Tasks.submit");
    }

    /** Moves the task's due date. */
    public void redue(String taskId, Instant dueAt) {
        throw new UnsupportedOperationException("engine: Tasks.redue");
    }
}
