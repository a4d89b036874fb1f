package vn.motcua.procedures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.engine.StartRefused;

/**
 * The diagram and the forms of one key: what is deployed together.
 *
 * @param key folder, file and process id
 * @param forms form id → path
 * @param resources path → content of all of them
 */
record Model(String key, Diagram diagram, Map<String, String> forms, Map<String, byte[]> resources) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * All models by key.
     *
     * @param files path → content; what is neither diagram nor form is passed over
     */
    static Map<String, Model> read(Map<String, byte[]> files) {
        var models = new TreeMap<String, Model>();
        files.forEach((path, content) -> {
            if (path.matches("processes/[^/]+/[^/]+\\.bpmn")) {
                var key = folder(path);
                var resources = new LinkedHashMap<String, byte[]>();
                resources.put(path, content);
                files.forEach((form, text) -> {
                    if (form.matches("forms/" + key + "/[^/]+\\.form")) {
                        resources.put(form, text);
                    }
                });
                if (models.put(key, of(key, path, resources)) != null) {
                    throw new StartRefused(path + ": mỗi thư mục chỉ có một quy trình.");
                }
            }
        });
        files.keySet().stream()
                .filter(path -> path.endsWith(".form") && !models.containsKey(folder(path)))
                .forEach(path -> {
                    throw new StartRefused("%s: không có quy trình processes/%s.".formatted(path, folder(path)));
                });
        return models;
    }

    static Model of(String key, String path, Map<String, byte[]> resources) {
        var forms = new LinkedHashMap<String, String>();
        resources.forEach((file, content) -> {
            if (file.endsWith(".form")) {
                forms.put(formId(file, content), file);
            }
        });
        return new Model(key, Diagram.read(path, resources.getOrDefault(path, new byte[0])), forms, resources);
    }

    private static String formId(String path, byte[] content) {
        try {
            var id = JSON.readTree(content).path("id").asText();
            var name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.form$", "");
            var expected = folder(path) + "." + name;
            if (!id.equals(expected)) {
                throw new StartRefused("%s: id của biểu mẫu phải là '%s', đang là '%s'.".formatted(path, expected, id));
            }
            return id;
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new StartRefused("%s, dòng %d: JSON hỏng, %s.".formatted(path, line, e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new StartRefused(path + ": không đọc được biểu mẫu.", e);
        }
    }

    private static String folder(String path) {
        return path.split("/")[1];
    }
}
