package vn.motcua.engine.bpmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The two shapes of expression that a diagram may have: a call of a word, and a comparison of variables. */
public final class Expression {
    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(([^()]*)\\)}");
    private static final Pattern ARGUMENT = Pattern.compile("'[^']*'|[a-zA-Z]\\w*|-?\\d+");
    private static final Pattern COMPARISON = Pattern.compile("(\\w+) (?:==|!=) '([^']*)'");

    private Expression() {}

    public record Call(String word, String method, List<String> arguments) {
        public String signature() {
            return word + "." + method + "/" + arguments.size();
        }

        /** Whom {@code role.of} or {@code role.at} gives a task to; empty for any other word. */
        Optional<String> role() {
            return Set.of("role.of/2", "role.at/3").contains(signature())
                    ? Optional.of(arguments.get(arguments.size() - 1).replace("'", ""))
                    : Optional.empty();
        }

        /** Arguments that are neither a literal nor the dossier. */
        public Set<String> variables() {
            var variables = new TreeSet<>(arguments);
            variables.removeIf(argument -> !argument.matches("[a-zA-Z]\\w*") || argument.equals("dossier"));
            return variables;
        }
    }

    record Comparison(String variable, String value) {}

    public static Optional<Call> call(String text) {
        var call = CALL.matcher(text);
        if (!call.matches()) {
            return Optional.empty();
        }
        var arguments = new ArrayList<String>();
        for (var argument :
                call.group(3).isBlank() ? new String[0] : call.group(3).split(",")) {
            if (!ARGUMENT.matcher(argument.strip()).matches()) {
                return Optional.empty();
            }
            arguments.add(argument.strip());
        }
        return Optional.of(new Call(call.group(1), call.group(2), arguments));
    }

    /**
     * The step whose norm a due date is: of {@code ${norm.due(dossier,'step')}} as written, of a council member's
     * {@code ${council.commentBy(…)}} {@code giveComment}; null for anything else.
     */
    static @Nullable String norm(@Nullable String due) {
        return due == null
                ? null
                : call(due)
                        .map(call -> switch (call.word() + "." + call.method()) {
                            case "norm.due" ->
                                call.arguments()
                                        .get(call.arguments().size() - 1)
                                        .replace("'", "");
                            case "council.commentBy" -> "giveComment";
                            default -> null;
                        })
                        .orElse(null);
    }

    /** Comparisons joined by {@code and}, {@code or}; empty when the text is anything else. */
    public static List<Comparison> comparisons(String text) {
        if (!text.startsWith("${") || !text.endsWith("}")) {
            return List.of();
        }
        var comparisons = new ArrayList<Comparison>();
        for (var part : text.substring(2, text.length() - 1).split(" and | or ")) {
            var comparison = COMPARISON.matcher(part.strip());
            if (!comparison.matches()) {
                return List.of();
            }
            comparisons.add(new Comparison(comparison.group(1), comparison.group(2)));
        }
        return comparisons;
    }
}
