package vn.motcua.engine;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Takes what was handed in for one task of a diagram: checks it against the task's form, tells the dossier all of it, and
 * lets the engine keep only what the form marks. {@link #completed} closes the way around the form.
 */
final class FormGuard implements TaskFormHandler {
    private final TaskFormHandler engine;
    private final String form;
    private final Around around;

    /** What every guard shares. */
    record Around(DeployedForms forms, ApplicationEventPublisher events, Actors actors, Clock clock, StepBegin begin) {}

    FormGuard(TaskFormHandler engine, String form, Around around) {
        this.engine = engine;
        this.form = form;
        this.around = around;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        var task = (TaskEntity) scope;
        requireHolder(task);
        var deployment = task.getExecution().getProcessDefinition().getDeploymentId();
        var submission = Submission.check(around.forms().find(deployment, form), plain(submitted));
        Mark.ofThisCommand().formChecked(task.getId());
        tell(event(task, submission));
        task.setVariables(submission.kept());
    }

    /**
     * Listeners wait for whoever holds the dossier. When he has done this very task meanwhile, that is said, and not
     * what would be wrong with doing it twice.
     */
    private void tell(FormSubmitted submitted) {
        try {
            around.events().publishEvent(submitted);
        } catch (Refusal refusal) {
            requireStanding(submitted.taskId());
            throw refusal;
        }
        requireStanding(submitted.taskId());
    }

    /** Asks the database, which knows the commits of others since this command began. */
    private static void requireStanding(String taskId) {
        var context = Context.getCommandContext();
        var task = new TaskQueryImpl().taskId(taskId);
        if (context.runWithoutAuthorization(() -> task.executeCount(context)) == 0) {
            throw OuterCommand.overtaken();
        }
    }

    private void requireHolder(TaskEntity task) {
        if (Mark.ofThisCommand().isOurs()) {
            return;
        }
        if (task.getAssignee() == null) {
            throw Refusal.conflict("task-unclaimed", "Hãy nhận việc trước khi nộp biểu mẫu.");
        }
        if (!task.getAssignee().equals(around.actors().current())) {
            throw Refusal.forbidden("task-held-by-another", "Việc này đang do người khác giữ.");
        }
    }

    private static Map<String, Object> plain(VariableMap submitted) {
        var plain = new HashMap<String, Object>();
        submitted.keySet().forEach(key -> plain.put(key, submitted.get(key)));
        return plain;
    }

    private FormSubmitted event(TaskEntity task, Submission submission) {
        var at = Whereabouts.of(task);
        return new FormSubmitted(
                at.dossier(),
                at.processKey(),
                task.getProcessInstanceId(),
                task.getId(),
                task.getTaskDefinitionKey(),
                form,
                submission.fields(),
                around.actors().current(),
                around.clock().instant());
    }

    /** A task with a form ends through its form only, whatever other commands the engine has. */
    static void completed(DelegateTask task) {
        if (!Mark.ofThisCommand().isFormChecked(task.getId())) {
            throw Refusal.invalid("form-required", "Việc này chỉ hoàn thành được qua biểu mẫu của nó.");
        }
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return engine.createTaskForm(task);
    }

    @Override
    public void parseConfiguration(
            Element activity, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        engine.parseConfiguration(activity, deployment, definition, parse);
    }
}
