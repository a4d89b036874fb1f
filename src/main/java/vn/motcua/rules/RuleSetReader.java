package vn.motcua.rules;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.serialization.JsonNodeReader;
import com.networknt.schema.serialization.node.JsonLocationAware;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.engine.StartRefused;

/** Reads a rule set from YAML and holds it against the schema. Faults stop the start with file, line and a sentence. */
final class RuleSetReader {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final JsonNodeReader WITH_LINES =
            JsonNodeReader.builder().yamlMapper(YAML).locationAware().build();

    private final JsonSchema schema;

    /** @param schema text of {@code rule-set.schema.json} */
    RuleSetReader(String schema) {
        var config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.forLanguageTag("vi"))
                .build();
        this.schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema, config);
    }

    /** @param path where it was read, {@code config/rules/nd61-2018.yaml} */
    RuleSet read(String path, String text) {
        var tree = tree(path, text);
        schema.validate(tree).stream()
                .min(Comparator.comparingInt(message -> line(message.getInstanceNode())))
                .ifPresent(message -> {
                    throw new StartRefused("%s, dòng %d: %s không đúng lược đồ, %s."
                            .formatted(
                                    path,
                                    line(message.getInstanceNode()),
                                    message.getInstanceLocation(),
                                    message.getError()));
                });
        var read = parse(path, version(text), text);
        if (!path.endsWith("/" + read.key() + ".yaml")) {
            throw new StartRefused("%s: tệp phải mang tên của bộ quy tắc, %s.yaml.".formatted(path, read.key()));
        }
        return read;
    }

    /** Reads a version that was checked when it was new. */
    static RuleSet parse(String path, String version, String text) {
        try {
            return YAML.readValue(text, RuleSetFile.class).ruleSet(version);
        } catch (JsonProcessingException e) {
            throw new StartRefused("%s, phiên bản %s: không đọc được.".formatted(path, version), e);
        }
    }

    private static JsonNode tree(String path, String text) {
        try {
            var tree = WITH_LINES.readTree(text, InputFormat.YAML);
            if (tree == null || !tree.isObject()) {
                throw new StartRefused(path + ": tệp trống hoặc không phải là một bộ quy tắc.");
            }
            return tree;
        } catch (IllegalArgumentException e) { // how the reader wraps whatever the YAML parser threw
            var why = e.getCause() instanceof JsonProcessingException yaml ? ", " + yaml.getOriginalMessage() : "";
            throw new StartRefused(path + ": YAML hỏng" + why + ".", e);
        } catch (java.io.IOException e) {
            throw new StartRefused(path + ": không đọc được tệp.", e);
        }
    }

    private static int line(@Nullable JsonNode node) {
        return node instanceof JsonLocationAware aware && aware.tokenLocation() != null
                ? aware.tokenLocation().getLineNr()
                : 1;
    }

    private static String version(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
