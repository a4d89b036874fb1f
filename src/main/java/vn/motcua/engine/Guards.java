package vn.motcua.engine;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Sets guards and observers on every diagram as the engine reads it. */
final class Guards extends AbstractBpmnParseListener {
    private final FormGuard.Around around;
    private final TaskObserver tasks;
    private final StageObserver stages;

    Guards(FormGuard.Around around) {
        this.around = around;
        this.tasks = new TaskObserver(around.events(), around.clock());
        this.stages = new StageObserver(around.events(), around.clock());
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
            guard(behavior.getTaskDefinition());
        }
    }

    private void guard(TaskDefinition task) {
        var form = task.getFormDefinition().getCamundaFormDefinitionKey();
        if (form != null) {
            task.setTaskFormHandler(new FormGuard(task.getTaskFormHandler(), form.getExpressionText(), around));
        }
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, FormGuard::completed);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, UpdateGuard::updated);
        if (task.getDueDateExpression() != null) {
            task.setDueDateExpression(new DueWhereItWaits(
                    task.getDueDateExpression(), task.getCandidateGroupIdExpressions(), around.begin()));
        }
        tasks.watch(task);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        stages.watch(process);
    }
}
