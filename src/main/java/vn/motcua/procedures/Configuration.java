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
import org.springframework.stereotype.Component;
import vn.motcua.engine.Home;
import vn.motcua.engine.StartRefused;
import vn.motcua.engine.bpmn.ModelFiles;

/** Everything about procedures below home, read once and held to agree; a fault stops the start. */
@Component
class Configuration {
    private static final String NORMS = "config/rules/norms.yaml";
    private static final String SCHEMA = "config/schema/procedure.schema.json";

    private final Map<String, Model> models;
    private final List<ProcedureSource> procedures;
    private final Map<String, byte[]> rules = new TreeMap<>();
    private final ModelFiles files;

    Configuration(Home home) {
        models = Model.read(home);
        var reader = new ProcedureReader(text(home, SCHEMA));
        procedures = home.resources("config/procedures/*.yaml").stream()
                .map(resource -> reader.read(home.path(resource), Files.bytes(home.path(resource), resource)))
                .toList();
        home.resources("config/rules/*.dmn")
                .forEach(dmn -> rules.put(home.path(dmn), Files.bytes(home.path(dmn), dmn)));
        files = files(home);
        check(new Agreement(models, supervisionSteps(home), files));
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
        return files;
    }

    private ModelFiles files(Home home) {
        var texts = new TreeMap<String, String>();
        models.values().forEach(model -> model.resources().forEach((path, content) -> texts.put(path, utf8(content))));
        procedures.forEach(source -> texts.put(source.path(), source.text()));
        rules.forEach((path, content) -> texts.put(path, utf8(content)));
        texts.put(NORMS, text(home, NORMS));
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

    private static Set<String> supervisionSteps(Home home) {
        try {
            return new YAMLMapper()
                    .readValue(text(home, NORMS), new TypeReference<Map<String, Integer>>() {})
                    .keySet();
        } catch (IOException e) {
            throw new StartRefused(NORMS + ": không đọc được định mức.", e);
        }
    }

    private static String text(Home home, String path) {
        return utf8(Files.bytes(path, home.resource(path)));
    }

    private static String utf8(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
