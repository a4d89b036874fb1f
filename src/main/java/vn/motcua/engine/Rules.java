package vn.motcua.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Decision tables (DMN). */
@Component
public class Rules {
    private final OwnCommands own;
    private final DecisionService decisions;

    Rules(OwnCommands own, DecisionService decisions) {
        this.own = own;
        this.decisions = decisions;
    }

    /** Evaluates the newest version of a decision; one map (output name → value) per rule that applies, in table order. */
    public List<Map<String, Object>> evaluate(String decisionKey, Map<String, ?> inputs) {
        var variables = Scalars.of(inputs);
        return own.run(() -> List.copyOf(
                decisions.evaluateDecisionTableByKey(decisionKey, variables).getResultList()));
    }
}
