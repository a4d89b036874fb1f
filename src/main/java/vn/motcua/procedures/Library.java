package vn.motcua.procedures;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.engine.Deployments;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.StartRefused;
import vn.motcua.engine.bpmn.ModelFiles;

/**
 * The diagrams, forms and procedures that count now: of each key the newest publication, and what the release brought along
 * where nothing was published. What was published stays so until the next publication, whatever a later release brings.
 */
@Component
public class Library {
    private final Configuration shipped;
    private final Publications publications;
    private final ProcedureVersions versions;
    private final Deployments deployments;
    private final Map<String, Procedure> parsed = new ConcurrentHashMap<>();

    Library(Configuration shipped, Publications publications, ProcedureVersions versions, Deployments deployments) {
        this.shipped = shipped;
        this.publications = publications;
        this.versions = versions;
        this.deployments = deployments;
    }

    /** Whether a path belongs to a key: its diagram, scenarios, forms and configuration. */
    public static boolean isOf(String key, String path) {
        return path.startsWith("processes/" + key + "/")
                || path.startsWith("forms/" + key + "/")
                || path.equals("config/procedures/" + key + ".yaml");
    }

    /** All keys of processes, in order. */
    public Set<String> keys() {
        var keys = new TreeSet<String>();
        shipped.models().forEach(model -> keys.add(model.key()));
        publications.newest().forEach(publication -> keys.add(publication.key()));
        return keys;
    }

    /** Every file that counts now. */
    public ModelFiles files() {
        return new ModelFiles(texts(null, Map.of()));
    }

    /** The same with other files for one key. */
    public ModelFiles with(String key, Map<String, String> files) {
        return new ModelFiles(texts(key, files));
    }

    private Map<String, String> texts(@Nullable String key, Map<String, String> files) {
        var texts = new TreeMap<String, String>();
        shipped.given().forEach((path, content) -> texts.put(path, new String(content, StandardCharsets.UTF_8)));
        publications.newest().forEach(publication -> replace(texts, publication.key(), publication.files()));
        if (key != null) {
            replace(texts, key, files);
        }
        return texts;
    }

    private static void replace(Map<String, String> texts, String key, Map<String, String> files) {
        texts.keySet().removeIf(path -> isOf(key, path));
        texts.putAll(files);
    }

    /** The files of one key that count now; none when the key is new. */
    public Map<String, String> files(String key) {
        var files = new TreeMap<>(files().texts());
        files.keySet().removeIf(path -> !isOf(key, path));
        return files;
    }

    /** What the engine gets of a key: diagram and forms. */
    Map<String, byte[]> resources(String key) {
        var resources = new LinkedHashMap<String, byte[]>();
        files(key).forEach((path, text) -> {
            if (path.endsWith(".bpmn") || path.endsWith(".form")) {
                resources.put(path, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        return resources;
    }

    /** The procedures that can be received now. */
    List<Procedure> procedures() {
        var procedures = new ArrayList<Procedure>();
        keys().forEach(key -> procedure(key).ifPresent(procedures::add));
        return procedures;
    }

    Optional<Procedure> procedure(String key) {
        var published = publications.newest(key);
        if (published.isEmpty()) {
            return shipped.procedures().stream()
                    .map(ProcedureSource::procedure)
                    .filter(procedure -> procedure.key().equals(key))
                    .findFirst();
        }
        var text = published.get().files().get("config/procedures/" + key + ".yaml");
        return Optional.ofNullable(text)
                .map(yaml -> parsed.computeIfAbsent(key + "\n" + yaml, any -> ProcedureReader.parse(key, yaml)));
    }

    /** What the start would refuse if these files counted; empty when nothing. */
    public Optional<String> refusal(ModelFiles files) {
        var contents = new TreeMap<String, byte[]>();
        files.texts().forEach((path, text) -> contents.put(path, text.getBytes(StandardCharsets.UTF_8)));
        try {
            return new Configuration(contents).models().isEmpty()
                    ? Optional.of("Không có quy trình nào.")
                    : Optional.empty();
        } catch (StartRefused refused) {
            return Optional.ofNullable(refused.getMessage());
        }
    }

    /**
     * From now on these files count for the key. The caller has checked them and the publisher.
     *
     * @return the publication's id
     * @throws Refusal {@code model-refused} when the engine does not take them
     */
    @Transactional
    public long publish(
            String key,
            String decision,
            LocalDate decidedOn,
            String author,
            String publisher,
            Map<String, String> files) {
        var id = publications.add(key, decision, decidedOn, author, publisher, files);
        procedure(key)
                .ifPresent(procedure ->
                        versions.keep(procedure, files.getOrDefault("config/procedures/" + key + ".yaml", "")));
        deployments.deploy(key, resources(key));
        return id;
    }
}
