package vn.motcua.engine.bpmn;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;

/** Where branches that began together meet. */
final class Joins {
    private final BpmnFile file;

    Joins(BpmnFile file) {
        this.file = file;
    }

    /** The nearest joining gateway that every branch comes to; null when they never meet. */
    @Nullable
    FlowNode of(List<SequenceFlow> branches) {
        Set<FlowNode> common = new LinkedHashSet<>();
        var first = true;
        for (var branch : branches) {
            var gateways = gateways(branch.getTarget());
            if (first) {
                common.addAll(gateways);
                first = false;
            } else {
                common.retainAll(gateways);
            }
        }
        return common.stream().findFirst().orElse(null);
    }

    private Set<FlowNode> gateways(FlowNode from) {
        var found = new LinkedHashSet<FlowNode>();
        var seen = new LinkedHashSet<FlowNode>();
        var open = new ArrayDeque<FlowNode>(List.of(from));
        while (!open.isEmpty()) {
            var node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            if ((node instanceof ParallelGateway || node instanceof InclusiveGateway)
                    && file.into(node).size() > 1) {
                found.add(node);
            }
            file.outOf(node).forEach(flow -> open.add(flow.getTarget()));
        }
        return found;
    }
}
