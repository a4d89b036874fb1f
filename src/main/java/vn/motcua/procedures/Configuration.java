package vn.motcua.procedures;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Home;
import vn.motcua.engine.StartRefused;
import vn.motcua.engine.bpmn.ModelFiles;

/** Everything about procedures below home, read once and held to agree; a fault stops the start. */
@Component
class Configuration {
    private static final String NORMS = "config/rules/norms.yaml";
    private static final String SCHEMA = "config/schema/procedure.schema.json";

    private static final List<String> FILES = List.of(
            "processes/*/*.bpmn",
            "processes/*/scenarios/*.yaml",
            "forms/*/*.form",
            "config/procedures/*.yaml",
            "config/rules/*.dmn",
            "config/rules/nd*.yaml",
            NORMS,
            SCHEMA);

    private final Map<String, byte[]> given;
    private final Map<String, Model> models;
    private final List<ProcedureSource> procedures;
    private final Map<String, byte[]> rules = new TreeMap<>();

    @Autowired
    Configuration(Home home) {
        this(read(home));
    }

    /** @param files path → content: diagrams, forms, procedures, rules and the schema */
    Configuration(Map<String, byte[]> files) {
        this.given = files;
        models = Model.read(files);
        var reader = new ProcedureReader(text(SCHEMA));
        procedures = paths("config/procedures/[^/]+\\.yaml").stream()
                .map(path -> reader.read(path, content(path)))
                .toList();
        paths("config/rules/[^/]+\\.dmn").forEach(path -> rules.put(path, content(path)));
        var citations = new Citations(ruleSets());
        procedures.forEach(citations::check);
        check(new Agreement(models, supervisionSteps(), files()));
    }

    private static Map<String, byte[]> read(Home home) {
        var files = new TreeMap<String, byte[]>();
        FILES.forEach(pattern -> home.resources(pattern)
                .forEach(file -> files.put(home.path(file), Files.bytes(home.path(file), file))));
        return files;
    }

    /** Everything that was read, path → content. */
    Map<String, byte[]> given() {
        return given;
    }

    Collection<Model> models() {
        return models.values();
    }

    List<ProcedureSource> procedures() {
        return procedures;
    }

    /** The decision tables, path → content. */
    Map<String, byte[]> rules() {
        return rules;
    }

    /** The same as text, for the house rules. */
    ModelFiles files() {
        var texts = new TreeMap<String, String>();
        given.forEach((path, content) -> texts.put(path, utf8(content)));
        return new ModelFiles(texts);
    }

    private void check(Agreement agreement) {
        models.values().forEach(agreement::check);
        procedures.forEach(agreement::check);
        var steps = new HashSet<String>();
        procedures.forEach(source -> steps.addAll(source.procedure().norms().keySet()));
        models.values().forEach(model -> agreement.checkSteps(model, steps(model.key(), steps)));
        procedures.forEach(agreement::checkTime);
    }

    /** A procedure knows its own steps; a building block may be called by every procedure. */
    private Set<String> steps(String key, Set<String> all) {
        return procedures.stream()
                .filter(source -> source.procedure().key().equals(key))
                .findFirst()
                .map(source -> source.procedure().norms().keySet())
                .orElse(all);
    }

    private Set<String> supervisionSteps() {
        try {
            return new YAMLMapper()
                    .readValue(text(NORMS), new TypeReference<Map<String, Integer>>() {})
                    .keySet();
        } catch (IOException e) {
            throw new StartRefused(NORMS + ": không đọc được định mức.", e);
        }
    }

    private Map<String, String> ruleSets() {
        var texts = new TreeMap<String, String>();
        paths("config/rules/nd[^/]+\\.yaml").forEach(path -> texts.put(path, text(path)));
        return texts;
    }

    private List<String> paths(String pattern) {
        return given.keySet().stream().filter(path -> path.matches(pattern)).toList();
    }

    private byte[] content(String path) {
        var content = given.get(path);
        if (content == null) {
            throw new StartRefused("Không tìm thấy tệp " + path + ".");
        }
        return content;
    }

    private String text(String path) {
        return utf8(content(path));
    }

    private static String utf8(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
