package vn.motcua.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form handed in, checked against the form that the task shows.
 *
 * @param fields values of the visible, filled-in fields
 * @param kept what the engine keeps: every field marked as a process variable, null when empty or hidden, so that no
 *     value of an earlier round survives
 */
record Submission(Map<String, Object> fields, Map<String, @Nullable Object> kept) {
    /** @throws Refusal {@code form-invalid} naming each field and what is wrong with it */
    static Submission check(Form form, Map<String, ?> submitted) {
        var faults = new LinkedHashMap<String, String>();
        var known = form.byKey();
        submitted.keySet().stream()
                .filter(key -> !known.containsKey(key))
                .forEach(key -> faults.put(key, "Biểu mẫu không có trường '" + key + "'."));
        var fields = new LinkedHashMap<String, Object>();
        for (var field : form.fields()) {
            if (!field.shownOnly() && !field.isHidden(submitted)) {
                take(field, submitted.get(field.key()), fields, faults);
            }
        }
        refuse(faults);
        return new Submission(fields, kept(form, fields));
    }

    private static void take(
            FormField field, @Nullable Object given, Map<String, Object> fields, Map<String, String> faults) {
        try {
            var value = FieldValue.of(field, given);
            if (value != null) {
                fields.put(field.key(), value);
            }
        } catch (FieldRefused e) {
            faults.put(field.key(), "Trường '" + field.label() + "' " + e.getMessage() + ".");
        }
    }

    private static void refuse(Map<String, String> faults) {
        if (!faults.isEmpty()) {
            List<String> sentences = new ArrayList<>(faults.values());
            throw new Refusal(Refusal.Kind.INVALID, "form-invalid", String.join(" ", sentences), faults);
        }
    }

    private static Map<String, @Nullable Object> kept(Form form, Map<String, Object> fields) {
        var kept = new LinkedHashMap<String, @Nullable Object>();
        form.fields().stream()
                .filter(field -> field.kept() && !field.shownOnly())
                .forEach(field -> kept.put(field.key(), fields.get(field.key())));
        return kept;
    }
}
