package vn.motcua.engine;

import java.util.List;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.context.ApplicationEventPublisher;

/** Tells when an instance ends. Only the history knows whether it ran to its end or was ended. */
final class EndObserver implements HistoryEventHandler {
    private final ApplicationEventPublisher events;

    EndObserver(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity ended
                && ended.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
            ended(ended);
        }
    }

    private void ended(HistoricProcessInstanceEventEntity ended) {
        var dossier = ended.getBusinessKey();
        events.publishEvent(new ProcessEvent.ProcessEnded(
                dossier == null ? "" : dossier,
                ended.getProcessDefinitionKey(),
                ended.getProcessInstanceId(),
                HistoricProcessInstance.STATE_COMPLETED.equals(ended.getState()) ? ended.getEndActivityId() : null,
                ended.getEndTime().toInstant()));
    }

    @Override
    public void handleEvents(List<HistoryEvent> several) {
        several.forEach(this::handleEvent);
    }
}
