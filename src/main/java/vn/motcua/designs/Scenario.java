package vn.motcua.designs;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code processes/<key>/scenarios/*.yaml}: a dossier's life as a designer writes it down. Its words are explained in
 * {@code docs/scenarios.md}.
 *
 * @param dossier what is filed: {@code người nộp}, {@code thư điện tử}, {@code thủ tục}, {@code trường hợp}, {@code người nhận}
 */
public record Scenario(String file, String name, Map<String, Object> dossier, List<Step> steps) {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    /** In place of an official: whoever may, for each open task of the name. */
    static final String ALL = "tất cả";

    private static final Set<String> STEPS = Set.of(
            "nộp hồ sơ",
            "hoàn thành",
            "tải lên",
            "sau",
            "đến",
            "thấy",
            "thông điệp",
            "mở quy trình",
            "hết thời gian chờ",
            "rút hồ sơ");

    /** One step: what it does, with what, and its further words. */
    public record Step(String verb, Object object, Map<String, Object> words) {
        @Nullable
        String word(String name) {
            var value = words.get(name);
            return value == null ? null : value.toString();
        }

        Map<String, Object> map(String name) {
            return asMap(words.getOrDefault(name, Map.of()));
        }
    }

    /** {@link IllegalArgumentException} saying what is wrong where. */
    public static Scenario read(String file, String text) {
        try {
            var tree = new YAMLMapper().readValue(text, MAP);
            var steps = ((List<?>) tree.getOrDefault("bước", List.of()))
                    .stream().map(step -> step(file, asMap(step))).toList();
            return new Scenario(
                    file, String.valueOf(tree.get("kịch bản")), asMap(tree.getOrDefault("hồ sơ", Map.of())), steps);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": YAML hỏng, " + e.getMessage(), e);
        }
    }

    /** The officials whom it names; in a province that does not have one of them somebody else does his part. */
    public List<String> officials() {
        return Stream.concat(
                        Stream.ofNullable(dossier.get("người nhận")).map(Object::toString),
                        steps.stream().flatMap(step -> Stream.ofNullable(step.word("ai"))))
                .filter(official -> !official.equals(ALL))
                .distinct()
                .toList();
    }

    private static Step step(String file, Map<String, Object> words) {
        var verb = words.keySet().stream()
                .filter(STEPS::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s: bước %s không có động từ; dùng một trong %s".formatted(file, words, STEPS)));
        return new Step(verb, Objects.requireNonNullElse(words.get(verb), ""), words);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> asMap(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
