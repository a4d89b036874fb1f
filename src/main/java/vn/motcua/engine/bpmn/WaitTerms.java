package vn.motcua.engine.bpmn;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;

/**
 * What waiting does to the clock of one procedure: as its configuration says, else the rule sets. Where these differ, what
 * is worse for the time counts: a dossier of either must hold.
 */
final class WaitTerms {
    private final JsonNode procedure;
    private final List<JsonNode> ruleSets;

    /** @param ruleSets {@code config/rules/nd*.yaml} */
    WaitTerms(JsonNode procedure, List<JsonNode> ruleSets) {
        this.procedure = procedure;
        this.ruleSets = ruleSets;
    }

    /** How many supplements may be asked for. */
    int supplements() {
        return ruleSets.stream()
                .mapToInt(rules ->
                        part("supplement", "times", rules).path("value").asInt(1))
                .max()
                .orElse(1);
    }

    /** Whether a complete supplement starts the limit anew. */
    boolean restarts() {
        return all("supplement", effect -> effect.equals("restart"));
    }

    /** Whether the clock runs while the dossier waits for this. */
    boolean runsOn(String reason) {
        return all(reason, effect -> effect.equals("run-on"));
    }

    private boolean all(String reason, Function<String, Boolean> holds) {
        return !ruleSets.isEmpty()
                && ruleSets.stream()
                        .allMatch(rules -> holds.apply(
                                part(reason, "effect", rules).path("value").asText()));
    }

    private JsonNode part(String reason, String part, JsonNode rules) {
        var own = procedure.path("waits").path(reason).path(part);
        return own.isMissingNode() ? rules.path("waits").path(reason).path(part) : own;
    }
}
