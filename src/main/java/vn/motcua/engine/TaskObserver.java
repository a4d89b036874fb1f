package vn.motcua.engine;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.ApplicationEventPublisher;

/** Tells what happens to tasks. */
final class TaskObserver {
    private static final String LEG = "leg";

    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskObserver(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void watch(TaskDefinition task) {
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::opened);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::assigned);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, closed -> closed(closed, true));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, closed -> closed(closed, false));
    }

    private void opened(DelegateTask task) {
        var at = Whereabouts.of(task);
        events.publishEvent(new ProcessEvent.TaskOpened(
                at.dossier(),
                at.processKey(),
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getCreateTime().toInstant(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                groups(task),
                task.getVariable(LEG) instanceof String leg ? leg : null));
    }

    private static List<String> groups(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private void assigned(DelegateTask task) {
        var at = Whereabouts.of(task);
        events.publishEvent(new ProcessEvent.TaskAssigned(
                at.dossier(),
                at.processKey(),
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                clock.instant()));
    }

    private void closed(DelegateTask task, boolean completed) {
        var at = Whereabouts.of(task);
        events.publishEvent(new ProcessEvent.TaskClosed(
                at.dossier(),
                at.processKey(),
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                completed,
                task.getAssignee(),
                clock.instant()));
    }
}
