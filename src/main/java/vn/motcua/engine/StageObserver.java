package vn.motcua.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventSubProcessActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.SubProcessActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Tells when a stage begins: a top-level sub-process, or in a process that has none each top-level user task and each
 * process called from the top level. An event sub-process is a stage beside the others: it ends them.
 */
final class StageObserver {
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StageObserver(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void watch(ProcessDefinitionEntity process) {
        for (var stage : stages(process.getActivities())) {
            stage.addBuiltInListener(ExecutionListener.EVENTNAME_START, (DelegateExecution e) -> entered(e, stage));
        }
    }

    private static List<ActivityImpl> stages(List<ActivityImpl> topLevel) {
        var interruptions = with(topLevel, EventSubProcessActivityBehavior.class);
        var parts = new ArrayList<>(with(topLevel, SubProcessActivityBehavior.class));
        parts.removeAll(interruptions);
        var stages = parts.isEmpty()
                ? new ArrayList<>(with(topLevel, UserTaskActivityBehavior.class, CallActivityBehavior.class))
                : parts;
        stages.addAll(interruptions);
        return stages;
    }

    private static List<ActivityImpl> with(List<ActivityImpl> activities, Class<?>... behaviors) {
        return activities.stream()
                .filter(activity ->
                        Arrays.stream(behaviors).anyMatch(b -> b.isInstance(activity.getActivityBehavior())))
                .toList();
    }

    private void entered(DelegateExecution execution, ActivityImpl stage) {
        var at = Whereabouts.of((ExecutionEntity) execution);
        var name = stage.getName() == null ? stage.getId() : stage.getName();
        events.publishEvent(
                new ProcessEvent.StageEntered(at.dossier(), at.processKey(), stage.getId(), name, clock.instant()));
    }
}
