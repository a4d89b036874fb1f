package vn.motcua.engine;

import java.util.List;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Tells when an instance ends. Only the history knows whether it ran to its end or was ended. Its outcome is the last end
 * event that it reached: after an event sub-process the history names the sub-process instead.
 */
final class EndObserver implements HistoryEventHandler {
    private record Reached(String processInstance, String endEvent) {}

    private final ApplicationEventPublisher events;
    // An instance ends in the same command as its last end event, and no other end event comes between.
    private final ThreadLocal<@Nullable Reached> lastEnd = new ThreadLocal<>();

    EndObserver(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity ended
                && ended.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
            ended(ended);
        } else if (event instanceof HistoricActivityInstanceEventEntity activity
                && String.valueOf(activity.getActivityType()).endsWith("EndEvent")
                && !activity.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE)) {
            lastEnd.set(new Reached(activity.getProcessInstanceId(), activity.getActivityId()));
        }
    }

    private void ended(HistoricProcessInstanceEventEntity ended) {
        var dossier = ended.getBusinessKey();
        var reached = lastEnd.get();
        lastEnd.remove();
        var outcome = reached != null && reached.processInstance().equals(ended.getProcessInstanceId())
                ? reached.endEvent()
                : ended.getEndActivityId();
        events.publishEvent(new ProcessEvent.ProcessEnded(
                dossier == null ? "" : dossier,
                ended.getProcessDefinitionKey(),
                ended.getProcessInstanceId(),
                HistoricProcessInstance.STATE_COMPLETED.equals(ended.getState()) ? outcome : null,
                ended.getEndTime().toInstant()));
    }

    @Override
    public void handleEvents(List<HistoryEvent> several) {
        several.forEach(this::handleEvent);
    }
}
