package vn.motcua.procedures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The element templates of the repository, so that Camunda Modeler shows a drafted element as its own. */
final class TemplateLinks {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> templates = new TreeMap<>();

    /** @param home the folder with {@code processes}; without templates nothing is linked */
    TemplateLinks(Path home) {
        var folder = home.resolve("processes/.camunda/element-templates");
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (var file : files) {
                templates.put(file.getFileName().toString().replaceFirst("\\.json$", ""), JSON.readTree(file.toFile()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    /**
     * The attributes that link an element; empty when the template does not offer one of its values, such as the norm of a
     * step that no procedure has had so far.
     *
     * @param values of the element, by attribute
     */
    Map<String, String> of(String template, Map<String, String> values) {
        var found = templates.get(template);
        if (found == null || !offers(found, values)) {
            return Map.of();
        }
        var link = new TreeMap<String, String>();
        link.put("camunda:modelerTemplate", found.path("id").asText());
        link.put("camunda:modelerTemplateVersion", found.path("version").asText());
        return link;
    }

    private static boolean offers(JsonNode template, Map<String, String> values) {
        return stream(template.path("properties"))
                .filter(property -> property.has("choices"))
                .allMatch(property -> {
                    var value = values.get(property.path("binding").path("name").asText());
                    return value == null
                            || stream(property.path("choices"))
                                    .anyMatch(choice ->
                                            choice.path("value").asText().equals(value));
                });
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
