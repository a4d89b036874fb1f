package vn.motcua.designs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.engine.Refusal;

/**
 * Files as Camunda Modeler or a browser sends them, by bare names, put where they belong: the diagram by the id of its
 * process, a form by its own id, the configuration and the scenarios by the diagram beside them.
 */
final class HandedIn {
    /** As much as a procedure ever needs; more is no procedure. */
    private static final int MOST_FILES = 60;

    private static final int LONGEST = 1_000_000;
    private static final String KEY = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    /** The name under which the decision tables are deployed. */
    private static final String DECISIONS = "rules";

    private static final Pattern PROCESS = Pattern.compile("<(?:[\\w-]+:)?process\\b[^>]*\\bid=\"([^\"]*)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private HandedIn() {}

    /** @return the key of the process, from the diagram, or from the form's id when only forms come */
    static String key(Map<String, byte[]> uploaded) {
        String key = null;
        for (var file : texts(uploaded).entrySet()) {
            var named = keyOf(file.getKey(), file.getValue());
            if (named != null && key != null && !key.equals(named)) {
                throw Refusal.invalid(
                        "several-processes",
                        "Mỗi lần chỉ nộp một quy trình; ở đây có '%s' và '%s'.".formatted(key, named));
            }
            key = named == null ? key : named;
        }
        if (key == null && uploaded.size() == 1) {
            // a configuration alone is named after its key
            key = uploaded.keySet()
                    .iterator()
                    .next()
                    .replaceFirst("^.*[/\\\\]", "")
                    .replaceFirst("\\.yaml$", "");
        }
        if (key == null || !key.matches(KEY) || key.equals(DECISIONS)) {
            throw Refusal.invalid(
                    "no-process",
                    "Không thấy sơ đồ nào có id quy trình hợp lệ (kiểu household-business) trong các tệp.");
        }
        return key;
    }

    /** The draft's files: those of the base, with what was uploaded in their place. */
    static Map<String, String> over(Map<String, String> base, String key, Map<String, byte[]> uploaded) {
        var files = new TreeMap<>(base);
        texts(uploaded).forEach((name, text) -> files.put(path(key, name, text), text));
        var diagram = files.getOrDefault("processes/%s/%s.bpmn".formatted(key, key), "");
        // a form of the base that the new diagram shows no more goes with it
        files.keySet()
                .removeIf(path -> path.endsWith(".form")
                        && base.containsKey(path)
                        && !diagram.contains('"' + formId(path) + '"'));
        return files;
    }

    private static String formId(String path) {
        return path.replaceFirst("^forms/", "").replace('/', '.').replaceFirst("\\.form$", "");
    }

    private static @Nullable String keyOf(String name, String text) {
        if (name.endsWith(".bpmn")) {
            var process = PROCESS.matcher(text);
            return process.find() ? process.group(1) : null;
        }
        return name.endsWith(".form") && formOf(name, text).contains(".")
                ? formOf(name, text).substring(0, formOf(name, text).indexOf('.'))
                : null;
    }

    private static String path(String key, String name, String text) {
        if (name.endsWith(".bpmn")) {
            return "processes/%s/%s.bpmn".formatted(key, key);
        }
        if (name.endsWith(".form")) {
            return "forms/%s/%s.form".formatted(key, formOf(name, text).replaceFirst("^[^.]*\\.", ""));
        }
        return text.contains("kịch bản:")
                ? "processes/%s/scenarios/%s".formatted(key, name)
                : "config/procedures/%s.yaml".formatted(key);
    }

    private static String formOf(String name, String text) {
        try {
            var id = JSON.readTree(text).path("id").asText();
            if (id.matches(KEY + "\\.[a-zA-Z][a-zA-Z0-9-]*")) {
                return id;
            }
            throw Refusal.invalid(
                    "form-id", "%s: id của biểu mẫu phải theo kiểu <khóa>.<tên>, đang là '%s'.".formatted(name, id));
        } catch (JsonProcessingException e) {
            throw Refusal.invalid("bad-form", name + ": không phải biểu mẫu của Camunda Modeler.");
        }
    }

    /** Names without their folders. */
    private static Map<String, String> texts(Map<String, byte[]> uploaded) {
        if (uploaded.size() > MOST_FILES) {
            throw Refusal.invalid("too-many-files", "Nhiều nhất %d tệp một lần.".formatted(MOST_FILES));
        }
        var texts = new LinkedHashMap<String, String>();
        uploaded.forEach((written, content) -> {
            var name = written.replaceFirst("^.*[/\\\\]", "");
            if (!name.matches("[\\p{L}\\d][\\p{L}\\d ._-]*\\.(bpmn|form|yaml)") || content.length > LONGEST) {
                throw Refusal.invalid(
                        "bad-file", "'%s': chỉ nhận tệp .bpmn, .form, .yaml, tối đa 1 MB.".formatted(name));
            }
            texts.put(name, utf8(name, content));
        });
        return texts;
    }

    private static String utf8(String name, byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.invalid("not-utf8", name + ": không phải chữ UTF-8.");
        }
    }
}
