package vn.motcua.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One field.
 *
 * @param kept becomes a process variable ({@code properties.processVariable} is "true")
 * @param shownOnly disabled or read-only: what comes back is not taken
 * @param choices values allowed; empty when anything is
 * @param hiddenBy hidden as soon as one of these holds: its own condition and those of the groups around it
 */
record FormField(
        String key,
        String label,
        Kind kind,
        boolean kept,
        boolean shownOnly,
        Limits limits,
        Set<String> choices,
        List<HideRule> hiddenBy) {
    enum Kind {
        TEXT,
        NUMBER,
        CHECKBOX,
        CHOICE,
        DATE,
        TIME,
        DATE_TIME
    }

    record Limits(
            boolean required,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable Pattern pattern) {}

    boolean isHidden(Map<String, ?> submitted) {
        return hiddenBy.stream().anyMatch(rule -> rule.holds(submitted));
    }
}
