package vn.motcua.procedures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.engine.Home;
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

    /** All models below home, by key. */
    static Map<String, Model> read(Home home) {
        var models = new TreeMap<String, Model>();
        for (var resource : home.resources("processes/*/*.bpmn")) {
            var path = home.path(resource);
            var key = folder(path);
            var resources = new LinkedHashMap<String, byte[]>();
            resources.put(path, Files.bytes(path, resource));
            for (var form : home.resources("forms/" + key + "/*.form")) {
                resources.put(home.path(form), Files.bytes(home.path(form), form));
            }
            if (models.put(key, of(key, path, resources)) != null) {
                throw new StartRefused(path + ": mỗi thư mục chỉ có một quy trình.");
            }
        }
        for (var form : home.resources("forms/*/*.form")) {
            var path = home.path(form);
            if (!models.containsKey(folder(path))) {
                throw new StartRefused("%s: không có quy trình processes/%s.".formatted(path, folder(path)));
            }
        }
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
