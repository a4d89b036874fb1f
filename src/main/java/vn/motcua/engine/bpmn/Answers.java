package vn.motcua.engine.bpmn;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Which flows of a split a journey can take, by what it knows of its variables. */
final class Answers {
    private static final Pattern COMPARISON = Pattern.compile("(\\w+) (==|!=) '([^']*)'");

    private record Test(String variable, boolean is, String value) {}

    private Answers() {}

    /** Variables that the conditions of these flows read. */
    static TreeSet<String> read(List<SequenceFlow> flows) {
        var read = new TreeSet<String>();
        flows.forEach(flow -> COMPARISON.matcher(text(flow)).results().forEach(match -> read.add(match.group(1))));
        return read;
    }

    /** The journey after this flow; empty when it cannot come here. */
    static Optional<Journey> take(SequenceFlow flow, List<SequenceFlow> all, Journey journey) {
        if (flow.getConditionExpression() == null) {
            return flow.getSource() instanceof ExclusiveGateway ? otherwise(flow, all, journey) : Optional.of(journey);
        }
        if (text(flow).contains(" or ")) {
            return Optional.of(journey);
        }
        var after = journey;
        for (var test : tests(flow)) {
            if (test.is()
                    ? !after.mayBe(test.variable(), test.value())
                    : after.hasOnly(test.variable(), test.value())) {
                return Optional.empty();
            }
            after = test.is()
                    ? after.where(test.variable(), test.value())
                    : after.whereNot(test.variable(), test.value());
        }
        return Optional.of(after);
    }

    /** The default flow: no other answer held. Only answers of one comparison tell something here. */
    private static Optional<Journey> otherwise(SequenceFlow flow, List<SequenceFlow> all, Journey journey) {
        var after = journey;
        for (var other : all) {
            var tests = tests(other);
            if (other.equals(flow) || tests.size() != 1 || text(other).contains(" or ")) {
                continue;
            }
            var test = tests.get(0);
            if (test.is()
                    ? after.hasOnly(test.variable(), test.value())
                    : !after.mayBe(test.variable(), test.value())) {
                return Optional.empty();
            }
            after = test.is()
                    ? after.whereNot(test.variable(), test.value())
                    : after.where(test.variable(), test.value());
        }
        return Optional.of(after);
    }

    private static List<Test> tests(SequenceFlow flow) {
        return COMPARISON
                .matcher(text(flow))
                .results()
                .map(match -> new Test(match.group(1), match.group(2).equals("=="), match.group(3)))
                .toList();
    }

    private static String text(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? ""
                : flow.getConditionExpression().getTextContent();
    }
}
