package vn.motcua.engine.bpmn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a procedure's configuration says about time, in working minutes.
 *
 * @param limit the promised limit, reduced where it is; calendar days and months as the working days they hold at least
 * @param exact whether the norms must fill the limit: where it counts working time
 * @param norms by step
 * @param windows by step that another agency does: within what time it may refuse it
 * @param waits what waiting does to the clock
 * @param named the worst path that the configuration owns up to, when it is not the limit
 * @param words the limit as people say it
 * @param caseName empty when the procedure has one case only
 */
record Terms(
        long limit,
        boolean exact,
        Map<String, Long> norms,
        Map<String, Long> windows,
        WaitTerms waits,
        @Nullable Long named,
        String words,
        String caseName) {
    private static final long DAY = 480;
    /** Where the configuration names none. */
    private static final long USUAL_WINDOW = 240;

    private static final YAMLMapper YAML = new YAMLMapper();

    /** In each case of the procedure, the ordinary one first; empty when this key is no administrative procedure. */
    static List<Terms> of(String key, ModelFiles files) {
        var text = files.texts().get("config/procedures/" + key + ".yaml");
        return text == null
                ? List.of()
                : ConfiguredCase.of(yaml(text)).stream()
                        .map(each -> read(each, files))
                        .toList();
    }

    private static Terms read(ConfiguredCase inCase, ModelFiles files) {
        var procedure = inCase.configuration();
        var norms = new HashMap<String, Long>();
        var shared = files.texts().get("config/rules/norms.yaml");
        if (shared != null) {
            yaml(shared)
                    .properties()
                    .forEach(norm -> norms.put(norm.getKey(), norm.getValue().asLong()));
        }
        procedure
                .path("norms")
                .forEach(norm -> norms.put(
                        norm.path("step").asText(), norm.path("minutes").asLong()));
        var limit = procedure.path(procedure.has("reducedLimit") ? "reducedLimit" : "limit");
        var unit = limit.path("unit").asText();
        var value = limit.path("value").asLong();
        var named = procedure.path("worstPath").path("minutes");
        return new Terms(
                limit(value, unit),
                unit.startsWith("working"),
                norms,
                windows(procedure),
                new WaitTerms(procedure, ruleSets(files)),
                named.isMissingNode() ? null : named.asLong(),
                words(value, unit),
                inCase.name());
    }

    /** The limit and, where there are several, the case that it is for. */
    String limitInCase() {
        return caseName.isEmpty() ? words : "%s của trường hợp “%s”".formatted(words, caseName);
    }

    private static Map<String, Long> windows(JsonNode procedure) {
        var windows = new HashMap<String, Long>();
        procedure
                .path("cooperation")
                .forEach(entry -> windows.put(
                        entry.path("step").asText(), entry.path("window").asLong(USUAL_WINDOW)));
        return windows;
    }

    private static List<JsonNode> ruleSets(ModelFiles files) {
        return files.texts().entrySet().stream()
                .filter(file -> file.getKey().matches("config/rules/nd[^/]*\\.yaml"))
                .map(file -> yaml(file.getValue()))
                .toList();
    }

    /** Five of seven days are working days, unless a holiday falls among them; a month has thirty. */
    private static long limit(long value, String unit) {
        return switch (unit) {
            case "working_hours" -> value * 60;
            case "calendar_days" -> (value * 5 + 6) / 7 * DAY;
            case "months" -> (value * 30 * 5 + 6) / 7 * DAY;
            default -> Math.max(1, value) * DAY;
        };
    }

    private static String words(long value, String unit) {
        return switch (unit) {
            case "working_hours" -> value + " giờ làm việc";
            case "calendar_days" -> value + " ngày";
            case "months" -> value + " tháng";
            default -> value == 0 ? "trong ngày" : value + " ngày làm việc";
        };
    }

    private static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
