package vn.motcua.procedures;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.serialization.JsonNodeReader;
import com.networknt.schema.serialization.node.JsonLocationAware;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.engine.StartRefused;
import vn.motcua.engine.bpmn.ConfiguredCase;

/** Reads a procedure from YAML and holds it against the schema. Faults stop the start with file, line and a sentence. */
final class ProcedureReader {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonNodeReader WITH_LINES =
            JsonNodeReader.builder().yamlMapper(YAML).locationAware().build();

    private final JsonSchema schema;

    /** @param schema text of {@code procedure.schema.json} */
    ProcedureReader(String schema) {
        var config = SchemaValidatorsConfig.builder()
                .locale(Locale.forLanguageTag("vi"))
                .build();
        this.schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema, config);
    }

    /**
     * @param path where it was read, {@code config/procedures/x.yaml}
     * @param content the file's bytes
     */
    ProcedureSource read(String path, byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        var tree = tree(path, text);
        schema.validate(tree).stream()
                .min(Comparator.comparingInt(message -> line(message.getInstanceNode())))
                .ifPresent(message -> {
                    throw fault(
                            path,
                            message.getInstanceNode(),
                            message.getInstanceLocation() + " không đúng lược đồ, " + message.getError());
                });
        var key = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
        return new ProcedureSource(path, tree, text, parse(key, version(content), text));
    }

    /** Reads a published version: it was checked when it was new. */
    static Procedure parse(String key, String text) {
        return parse(key, version(text.getBytes(StandardCharsets.UTF_8)), text);
    }

    /** Reads a version that was checked when it was new. */
    static Procedure parse(String key, String version, String text) {
        try {
            var configured = ConfiguredCase.of(YAML.readTree(text));
            var ordinary = read(configured.get(0));
            if (configured.get(0).key().isEmpty()) {
                return ordinary.procedure(key, version, null, List.of());
            }
            var cases = new ArrayList<Procedure>();
            for (var each : configured) {
                var inCase = new ProcedureCase(each.key(), each.name());
                cases.add(read(each).procedure(key, version, inCase, List.of()));
            }
            return ordinary.procedure(key, version, cases.get(0).inCase(), List.copyOf(cases));
        } catch (JsonProcessingException e) {
            throw new StartRefused(
                    "config/procedures/%s.yaml, phiên bản %s: không đọc được.".formatted(key, version), e);
        }
    }

    private static ProcedureFile read(ConfiguredCase each) throws JsonProcessingException {
        return YAML.treeToValue(each.configuration(), ProcedureFile.class);
    }

    private static JsonNode tree(String path, String text) {
        try {
            var tree = WITH_LINES.readTree(text, InputFormat.YAML);
            if (tree == null || !tree.isObject()) {
                throw new StartRefused(path + ": tệp trống hoặc không phải là một khai báo thủ tục.");
            }
            return tree;
        } catch (IllegalArgumentException e) { // how the reader wraps whatever the YAML parser threw
            if (e.getCause() instanceof JsonProcessingException yaml) {
                throw new StartRefused(
                        "%s, dòng %d: YAML hỏng, %s."
                                .formatted(path, line(yaml.getLocation()), yaml.getOriginalMessage()),
                        yaml);
            }
            throw new StartRefused(path + ": YAML hỏng.", e);
        } catch (IOException e) {
            throw new StartRefused(path + ": không đọc được tệp.", e);
        }
    }

    static StartRefused fault(String path, @Nullable JsonNode node, String sentence) {
        return new StartRefused("%s, dòng %d: %s.".formatted(path, line(node), sentence));
    }

    private static int line(@Nullable JsonNode node) {
        return node instanceof JsonLocationAware aware ? line(aware.tokenLocation()) : 1;
    }

    private static int line(@Nullable JsonLocation location) {
        return location == null ? 1 : location.getLineNr();
    }

    private static String version(byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
