package vn.motcua.dossiers;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.engine.ProcessEvent;

/** Follows the processes of a dossier: stage, outcome and journal, in the transaction of the step itself. */
@Component
class ProcessTrail {
    private final DossierTable dossiers;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    ProcessTrail(DossierTable dossiers, Journal journal, ApplicationEventPublisher events) {
        this.dossiers = dossiers;
        this.journal = journal;
        this.events = events;
    }

    @EventListener
    void on(ProcessEvent event) {
        if (event.dossier().isEmpty()) {
            return;
        }
        dossiers.find(event.dossier(), false).ifPresent(dossier -> follow(dossier, event));
    }

    private void follow(Dossier dossier, ProcessEvent event) {
        boolean ownProcess = event.processKey().equals(dossier.procedure());
        if (event instanceof ProcessEvent.TaskAssigned assigned) {
            journal.note(
                    dossier.code(),
                    assigned.official() == null ? "put-back" : "claimed",
                    (assigned.official() == null ? "Trả lại việc: " : "Nhận việc: ") + assigned.taskName(),
                    Map.of("task", assigned.taskKey()));
        } else if (event instanceof ProcessEvent.TaskClosed closed) {
            journal.note(
                    dossier.code(),
                    closed.completed() ? "completed" : "withdrawn",
                    (closed.completed() ? "Hoàn thành: " : "Rút lại việc: ") + closed.taskName(),
                    Map.of("task", closed.taskKey()));
        } else if (ownProcess && event instanceof ProcessEvent.StageEntered stage) {
            dossiers.stage(dossier.code(), stage.stageKey(), stage.stageName());
        } else if (ownProcess && event instanceof ProcessEvent.ProcessEnded ended && ended.outcome() != null) {
            dossiers.close(dossier.code(), ended.outcome(), ended.at());
            journal.note(dossier.code(), "closed", "Kết thúc trên hệ thống", Map.of("outcome", ended.outcome()));
            events.publishEvent(new DossierClosed(dossier.code(), ended.outcome(), ended.at()));
        }
    }
}
