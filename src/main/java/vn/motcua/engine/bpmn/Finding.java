package vn.motcua.engine.bpmn;

/**
 * One fault of a model: where it is, what is wrong, how to mend it.
 *
 * @param rule stable kebab-case name of the rule
 * @param sentence what is wrong, in Vietnamese
 * @param mend what to do, in Vietnamese
 */
public record Finding(String rule, String file, String element, String sentence, String mend) {
    @Override
    public String toString() {
        return "%s, %s [%s]: %s → %s".formatted(file, element, rule, sentence, mend);
    }
}
