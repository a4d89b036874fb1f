package vn.motcua.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Dates all open work of a dossier again, in every process: timers and the due dates of tasks, by the same words of the
 * diagram that dated them first. What calendars and corrections change follows them here and nowhere else.
 */
@Component
public class Redating {
    private final OwnCommands own;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final StepBegin begin;

    Redating(
            OwnCommands own, RuntimeService runtime, ManagementService management, TaskService tasks, StepBegin begin) {
        this.own = own;
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.begin = begin;
    }

    /**
     * Joins a running transaction. A task without a due date in its diagram keeps what it has.
     *
     * @param begun from when the engine opened a step to when it is to be counted from
     */
    public void all(String dossier, UnaryOperator<Instant> begun) {
        own.run(context -> {
            List<String> instances =
                    runtime.createProcessInstanceQuery().processInstanceBusinessKey(dossier).list().stream()
                            .map(ProcessInstance::getId)
                            .toList();
            instances.forEach(instance -> timers(instance, begun));
            tasks.createTaskQuery()
                    .processInstanceBusinessKey(dossier)
                    .list()
                    .forEach(task -> task(context, task, begun));
            return true;
        });
    }

    private void timers(String instance, UnaryOperator<Instant> begun) {
        management.createJobQuery().processInstanceId(instance).timers().list().forEach(timer -> {
            Date created = timer.getCreateTime();
            // A span counts from the timer's creation, as before; a word is asked for an instant.
            begin.at(
                    begun.apply((created == null ? timer.getDuedate() : created).toInstant()),
                    () -> management.recalculateJobDuedate(timer.getId(), created != null));
        });
    }

    private void task(CommandContext context, Task task, UnaryOperator<Instant> begun) {
        var open = context.getTaskManager().findTaskById(task.getId());
        var dueDate = open.getTaskDefinition().getDueDateExpression();
        if (dueDate == null) {
            return;
        }
        begin.at(begun.apply(task.getCreateTime().toInstant()), () -> {
            if (dueDate.getValue(open.getExecution()) instanceof Date due && !Objects.equals(due, task.getDueDate())) {
                tasks.setDueDate(task.getId(), due);
            }
        });
    }
}
