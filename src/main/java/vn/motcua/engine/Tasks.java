package vn.motcua.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Our own commands on tasks: without the caller's engine rights, in his name. The calling module checks his rights. */
@Component
public class Tasks {
    private final OwnCommands own;
    private final TaskService tasks;
    private final FormService forms;
    private final OpenTasks open;

    Tasks(OwnCommands own, TaskService tasks, FormService forms, OpenTasks open) {
        this.own = own;
        this.tasks = tasks;
        this.forms = forms;
        this.open = open;
    }

    public Optional<OpenTask> find(String taskId) {
        return own.run(context -> open.find(context, taskId));
    }

    /** Open tasks of all processes of this dossier, oldest first. */
    public List<OpenTask> open(String dossier) {
        return list(tasks.createTaskQuery().processInstanceBusinessKey(dossier));
    }

    /** Open tasks whose due date has passed at this instant, oldest first. */
    public List<OpenTask> overdue(Instant now) {
        return list(tasks.createTaskQuery().dueBefore(Date.from(now)));
    }

    /** The open ones among these, oldest first. */
    public List<OpenTask> all(Collection<String> taskIds) {
        return taskIds.isEmpty() ? List.of() : list(tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)));
    }

    private List<OpenTask> list(TaskQuery query) {
        return own.run(() -> open.list(
                query.initializeFormKeys().orderByTaskCreateTime().asc().list()));
    }

    /** Gives the task to this official, whoever held it. */
    public void assign(String taskId, String official) {
        change(() -> tasks.setAssignee(taskId, official));
    }

    /** Takes the task for this official; {@link Refusal} {@code task-claimed} (conflict) when another holds it. */
    public void claim(String taskId, String official) {
        change(() -> {
            try {
                tasks.claim(taskId, official);
            } catch (TaskAlreadyClaimedException e) {
                throw Refusal.conflict("task-claimed", "Việc này đã có người khác nhận.");
            }
        });
    }

    /** Puts the task back into the pool of its unit. */
    public void putBack(String taskId) {
        change(() -> tasks.setAssignee(taskId, null));
    }

    /** Completes the task with all fields of its form, checked like any submission; {@link Refusal} leaves it as it was. */
    public void submit(String taskId, Map<String, ?> fields) {
        var submitted = new HashMap<String, Object>(fields);
        change(() -> forms.submitTaskForm(taskId, submitted));
    }

    /** Moves the task's due date. */
    public void redue(String taskId, Instant dueAt) {
        change(() -> tasks.setDueDate(taskId, Date.from(dueAt)));
    }

    private void change(Runnable command) {
        own.run(() -> {
            try {
                command.run();
            } catch (NullValueException gone) {
                throw Refusal.notFound("task-not-found", "Không còn việc này: đã làm xong hoặc đã được rút lại.");
            }
        });
    }
}
