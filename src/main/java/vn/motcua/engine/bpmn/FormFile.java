package vn.motcua.engine.bpmn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A Camunda Form. */
public record FormFile(String path, JsonNode tree) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public FormFile(String path, String text) {
        this(path, parse(path, text));
    }

    /** The folder: key of the process. */
    public String key() {
        return path.split("/")[1];
    }

    public String id() {
        return tree.path("id").asText();
    }

    /** {@code <key>.<file name>}. */
    public String expectedId() {
        return key() + "." + path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.form$", "");
    }

    public List<JsonNode> components() {
        var components = new ArrayList<JsonNode>();
        tree.path("components").forEach(components::add);
        return components;
    }

    public List<JsonNode> fields() {
        return components().stream().filter(component -> component.has("key")).toList();
    }

    /** Fields that reach the engine. */
    public List<JsonNode> variables() {
        return fields().stream()
                .filter(field -> field.path("properties")
                        .path("processVariable")
                        .asText()
                        .equals("true"))
                .toList();
    }

    /** The values to choose from; empty for a free field. */
    public static Set<String> choices(JsonNode field) {
        var values = new HashSet<String>();
        field.path("values").forEach(value -> values.add(value.path("value").asText()));
        return values;
    }

    private static JsonNode parse(String path, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
