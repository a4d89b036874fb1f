package vn.motcua.engine;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Decision tables (DMN). */
@Component
public class Rules {
    /** Evaluates the newest version of a decision; one map (output name → value) per rule that applies, in table order. */
    public List<Map<String, Object>> evaluate(String decisionKey, Map<String, ?> inputs) {
        throw new UnsupportedOperationException("engine: Rules.evaluate");
    }
}
