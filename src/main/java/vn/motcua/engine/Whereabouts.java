package vn.motcua.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Which dossier and process an execution belongs to. */
record Whereabouts(String dossier, String processKey) {
    static Whereabouts of(DelegateTask task) {
        return of((ExecutionEntity) task.getExecution());
    }

    static Whereabouts of(ExecutionEntity execution) {
        var key = execution.getProcessBusinessKey();
        return new Whereabouts(
                key == null ? "" : key, execution.getProcessDefinition().getKey());
    }
}
