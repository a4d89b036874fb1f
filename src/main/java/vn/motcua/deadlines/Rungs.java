package vn.motcua.deadlines;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Rules;

/** The rungs of a limit, from the decision table {@code escalation}. */
@Component
class Rungs {
    private final Rules rules;
    // The table is deployed at the start only. Asked anew for each task of each dossier it would fill the decision
    // history.
    private final Map<BigDecimal, List<Rung>> byLimit = new ConcurrentHashMap<>();

    Rungs(Rules rules) {
        this.rules = rules;
    }

    List<Rung> of(BigDecimal limitDays) {
        return byLimit.computeIfAbsent(
                limitDays.stripTrailingZeros(),
                days -> rules.evaluate("escalation", Map.of("limitDays", days.doubleValue())).stream()
                        .map(Rung::of)
                        .toList());
    }
}
