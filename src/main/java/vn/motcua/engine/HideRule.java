package vn.motcua.engine;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code =field = "value"} or {@code =field != "value"}: the part of FEEL that our forms hide fields with. */
record HideRule(String field, boolean equal, @Nullable Object value) {
    private static final Pattern COMPARISON =
            Pattern.compile("=\\s*([A-Za-z_]\\w*)\\s*(!?=)\\s*(\"([^\"\\\\]*)\"|true|false|null)\\s*");

    /** @throws IllegalArgumentException for any other expression */
    static HideRule parse(String feel) {
        var match = COMPARISON.matcher(feel);
        if (!match.matches()) {
            throw new IllegalArgumentException(feel);
        }
        return new HideRule(match.group(1), match.group(2).equals("="), value(match.group(3), match.group(4)));
    }

    private static @Nullable Object value(String literal, @Nullable String text) {
        return switch (literal) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> text;
        };
    }

    boolean holds(Map<String, ?> submitted) {
        return Objects.equals(submitted.get(field), value) == equal;
    }
}
