package vn.motcua.organisation;

import com.fasterxml.jackson.core.JsonLocation;
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
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.serialization.JsonNodeReader;
import com.networknt.schema.serialization.node.JsonLocationAware;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import vn.motcua.engine.StartRefused;

/** Reads an organisation from YAML and holds it against the schema. Faults stop the start with file, line and a sentence. */
final class OrganisationReader {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonNodeReader WITH_LINES =
            JsonNodeReader.builder().yamlMapper(YAML).locationAware().build();
    private static final ObjectMapper RECORDS = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private final JsonSchema schema;

    /** @param schema {@code organisation.schema.json} */
    OrganisationReader(Resource schema) {
        var config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.forLanguageTag("vi"))
                .build();
        try (var in = schema.getInputStream()) {
            this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in, config);
        } catch (IOException e) {
            throw new StartRefused("Không đọc được lược đồ " + schema.getDescription() + ".", e);
        }
    }

    /**
     * @param yaml the whole organisation
     * @param demo officials to add, null for none
     */
    OrganisationFile read(String name, Resource yaml, String demoName, @Nullable Resource demo) {
        var tree = tree(name, yaml);
        if (!tree.has("organisation")) {
            throw fault(name, tree, "tệp chính phải khai báo 'organisation' và các đơn vị của tỉnh");
        }
        var file = RECORDS.convertValue(tree, OrganisationFile.class).withCommuneParts();
        new OrganisationCheck(name, tree).check(file);
        if (demo == null) {
            return file;
        }
        var more = tree(demoName, demo);
        if (more.has("organisation")) {
            throw fault(demoName, more, "tệp trình diễn chỉ được thêm 'officials'");
        }
        var all = file.with(officials(more));
        new OrganisationCheck(demoName, more)
                .checkOfficials(all, file.officials().size());
        return all;
    }

    private static List<OrganisationFile.OfficialEntry> officials(JsonNode tree) {
        return List.of(RECORDS.convertValue(tree.get("officials"), OrganisationFile.OfficialEntry[].class));
    }

    private JsonNode tree(String name, Resource yaml) {
        JsonNode tree;
        try {
            tree = WITH_LINES.readTree(yaml.getContentAsString(StandardCharsets.UTF_8), InputFormat.YAML);
        } catch (IllegalArgumentException e) { // how the reader wraps whatever the YAML parser threw
            throw broken(name, e.getCause() == null ? e : e.getCause());
        } catch (IOException e) {
            throw broken(name, e);
        }
        if (tree == null || !tree.isObject()) {
            throw new StartRefused(name + ": tệp trống hoặc không phải là một khai báo tổ chức.");
        }
        schema.validate(tree).stream()
                .min(Comparator.comparingInt(message -> line(message.getInstanceNode())))
                .ifPresent(message -> {
                    throw violation(name, message);
                });
        return tree;
    }

    private static StartRefused broken(String name, Throwable cause) {
        return cause instanceof JsonProcessingException yaml
                ? new StartRefused(
                        "%s, dòng %d: YAML hỏng, %s."
                                .formatted(name, line(yaml.getLocation()), yaml.getOriginalMessage()),
                        yaml)
                : new StartRefused(name + ": không đọc được tệp.", cause);
    }

    private static StartRefused violation(String name, ValidationMessage message) {
        return fault(
                name,
                message.getInstanceNode(),
                message.getInstanceLocation() + " không đúng lược đồ, " + message.getError());
    }

    /** @param node what the fault is about; tells the line */
    static StartRefused fault(String name, JsonNode node, String sentence) {
        return new StartRefused("%s, dòng %d: %s.".formatted(name, line(node), sentence));
    }

    private static int line(@Nullable JsonNode node) {
        return node instanceof JsonLocationAware aware ? line(aware.tokenLocation()) : 1;
    }

    private static int line(@Nullable JsonLocation location) {
        return location == null ? 1 : location.getLineNr();
    }
}
