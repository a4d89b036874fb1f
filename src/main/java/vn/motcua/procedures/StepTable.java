package vn.motcua.procedures;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.engine.StartRefused;

/**
 * A published procedure as a designer writes it down for the starter: its names, its limit and the table of its steps.
 * {@code processes/README.md} explains each line.
 *
 * @param shortName for the diagram, at most 60 characters; the name when left out
 * @param reducedLimit what the province promises instead of the limit; the steps add up to it
 * @param supplement whether a supplement may be asked for after appraisal; yes when left out
 * @param papers as in {@code config/procedures/<key>.yaml}, like everything that follows; a placeholder when left out
 */
record StepTable(
        String key,
        String code,
        String name,
        @Nullable String shortName,
        String field,
        String level,
        String settlingUnit,
        Term limit,
        @Nullable Reduced reducedLimit,
        @Nullable Map<String, Object> publishedBy,
        String result,
        @Nullable Boolean supplement,
        List<Step> steps,
        @Nullable List<Map<String, Object>> papers,
        @Nullable Map<String, Object> fee,
        @Nullable List<Map<String, Object>> legalBasis,
        @Nullable Map<String, Object> waits,
        @Nullable Map<String, Object> receipt,
        @JsonProperty("note") @Nullable List<String> notes) {
    private static final List<String> NEEDED =
            List.of("key", "code", "name", "field", "level", "settlingUnit", "limit", "result", "steps");

    /** The term, as in the configuration. */
    record Term(int value, String unit, @Nullable String basis) {}

    /** The reduced term, as in the configuration. */
    record Reduced(int value, String unit, String article, @Nullable String basis) {}

    /**
     * One row.
     *
     * @param role in words, such as “Lãnh đạo phòng”, or a role's id; null for a block
     * @param block key of the shared block that does the step; null when somebody of the settling agency does
     * @param units of other agencies, for a block that asks them or hands over to them; see <i>cooperation</i>
     * @param action what is done, as published
     * @param name label on the diagram, for a step beyond the usual ones
     * @param id English id, camelCase, for a step beyond the usual ones
     */
    record Step(
            @Nullable String role,
            @Nullable String block,
            @Nullable List<String> units,
            @Nullable String unit,
            String action,
            @Nullable String name,
            @Nullable String id,
            @Nullable Double days,
            @Nullable Double hours,
            @Nullable String basis) {
        /** Working minutes, 480 a day; 0 when none are given. */
        long minutes() {
            return Math.round((days == null ? 0 : days * 480) + (hours == null ? 0 : hours * 60));
        }
    }

    /** @param path for sentences about faults */
    static StepTable read(String path, String text) {
        try {
            var tree = new YAMLMapper().readTree(text);
            for (var field : NEEDED) {
                require(tree.hasNonNull(field), path, "thiếu '" + field + "'");
            }
            require(!tree.path("steps").isEmpty(), path, "bảng chưa có bước nào");
            int row = 0;
            for (JsonNode step : tree.path("steps")) {
                row++;
                var complete = step.hasNonNull("action") && step.hasNonNull("role") != step.hasNonNull("block");
                require(complete, path, "bước %d: ghi 'action', và 'role' hoặc 'block'".formatted(row));
            }
            var key = tree.path("key").asText();
            require(
                    key.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"),
                    path,
                    "key '%s' phải là tiếng Anh, kiểu household-business".formatted(key));
            return new YAMLMapper().treeToValue(tree, StepTable.class);
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new StartRefused("%s, dòng %d: không đọc được, %s.".formatted(path, line, e.getOriginalMessage()), e);
        }
    }

    boolean maySupplement() {
        return supplement == null || supplement;
    }

    /** What the applicant is promised. */
    Term promised() {
        return reducedLimit == null ? limit : new Term(reducedLimit.value(), reducedLimit.unit(), reducedLimit.basis());
    }

    /** What is promised, in working minutes; -1 when it does not count working time. */
    long limitMinutes() {
        var promised = promised();
        return switch (promised.unit()) {
            case "working_days" -> Math.max(1, promised.value()) * 480L;
            case "working_hours" -> promised.value() * 60L;
            default -> -1;
        };
    }

    private static void require(boolean holds, String path, String sentence) {
        if (!holds) {
            throw new StartRefused(path + ": " + sentence + ".");
        }
    }
}
