package vn.motcua.processes;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import vn.motcua.engine.bpmn.BpmnFile;

/** Which parts of a diagram the scenarios went through, read from the engine's history. */
final class Coverage {
    private final HistoryService history;
    private final Set<String> dossiers;

    /** @param dossiers those that scenarios filed; processes without a dossier count whoever started them */
    Coverage(HistoryService history, Collection<String> dossiers) {
        this.history = history;
        this.dossiers = Set.copyOf(dossiers);
    }

    /** Nodes that no scenario reached. */
    Set<String> missedNodes(BpmnFile file) {
        var missed = new TreeSet<String>();
        file.all(FlowNode.class).forEach(node -> missed.add(node.getId()));
        instances(file.key()).forEach(instance -> steps(instance).forEach(step -> missed.remove(step.getActivityId())));
        return missed;
    }

    /** Flows that no scenario took: their target never was the next of the source's targets. */
    Set<String> missedFlows(BpmnFile file) {
        var missed = new TreeSet<String>();
        file.all(SequenceFlow.class).forEach(flow -> missed.add(flow.getId()));
        instances(file.key()).forEach(instance -> missed.removeAll(taken(file, steps(instance))));
        return missed;
    }

    private static Set<String> taken(BpmnFile file, List<HistoricActivityInstance> steps) {
        var taken = new HashSet<String>();
        for (int i = 0; i < steps.size(); i++) {
            var source = file.find(FlowNode.class, steps.get(i).getActivityId());
            var flows = source == null ? List.<SequenceFlow>of() : file.outOf(source);
            if (source instanceof ParallelGateway) {
                // A fork takes all of its flows.
                flows.forEach(flow -> taken.add(flow.getId()));
                continue;
            }
            for (int j = i + 1; j < steps.size(); j++) {
                var target = steps.get(j).getActivityId();
                var flow = flows.stream()
                        .filter(candidate -> candidate.getTarget().getId().equals(target))
                        .findFirst();
                if (flow.isPresent()) {
                    taken.add(flow.get().getId());
                    break;
                }
            }
        }
        return taken;
    }

    private List<HistoricProcessInstance> instances(String key) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey(key).list().stream()
                .filter(instance -> instance.getBusinessKey() == null
                        || instance.getBusinessKey().isEmpty()
                        || dossiers.contains(instance.getBusinessKey()))
                .toList();
    }

    private List<HistoricActivityInstance> steps(HistoricProcessInstance instance) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list();
    }
}
