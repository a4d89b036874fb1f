package vn.motcua.calendar;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * A calendar file that has the shape of its schema.
 *
 * @param name file name, such as {@code 2024.yaml}
 * @param place as messages name it, such as {@code config/calendars/2024.yaml}
 */
record CalendarFile(String name, String place, JsonNode content) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final JsonSchema SCHEMA = schema();

    /** @throws CalendarProblem {@code calendar-file-invalid} */
    static CalendarFile read(String name, String place, InputStream yaml) {
        JsonNode content;
        try (yaml) {
            content = YAML.readTree(yaml);
        } catch (JsonProcessingException broken) {
            throw new CalendarProblem(
                    "calendar-file-invalid",
                    place + ", dòng " + line(broken) + ": tệp YAML viết sai: " + fault(broken) + ".",
                    broken);
        } catch (IOException unreadable) {
            throw new CalendarProblem("calendar-file-unreadable", place + ": không đọc được tệp.", unreadable);
        }
        CalendarFile file = new CalendarFile(name, place, content);
        SCHEMA.validate(content).stream()
                .min(Comparator.comparing(ValidationMessage::toString))
                .ifPresent(fault -> {
                    throw file.refused(
                            "calendar-file-invalid",
                            fault.getInstanceLocation().toString(),
                            "không đúng lược đồ: " + withoutPlace(fault) + ".");
                });
        return file;
    }

    <T> T as(Class<T> type) {
        try {
            return YAML.treeToValue(content, type);
        } catch (JsonProcessingException broken) {
            throw new CalendarProblem(
                    "calendar-file-invalid",
                    place + ": không đọc được nội dung: " + broken.getOriginalMessage(),
                    broken);
        }
    }

    /** The refusal of this file at a place in it. */
    CalendarProblem refused(String code, String pointer, String sentence) {
        String where = pointer.isEmpty() ? "/" : JsonPointer.compile(pointer).toString();
        return new CalendarProblem(code, place + ", " + where + ": " + sentence);
    }

    private static String withoutPlace(ValidationMessage fault) {
        String place = fault.getInstanceLocation() + ": ";
        String message = fault.getMessage();
        return message.startsWith(place) ? message.substring(place.length()) : message;
    }

    /** Where the parser stumbled; Jackson itself names the last token that it understood. */
    private static int line(JsonProcessingException broken) {
        if (broken.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return marked.getProblemMark().getLine() + 1;
        }
        return broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
    }

    private static String fault(JsonProcessingException broken) {
        if (broken.getCause() instanceof MarkedYAMLException marked && marked.getProblem() != null) {
            return marked.getProblem();
        }
        return broken.getOriginalMessage().lines().findFirst().orElse("");
    }

    private static JsonSchema schema() {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .locale(Locale.forLanguageTag("vi"))
                .build();
        // The schema comes with the code that reads it; only the data may be overridden.
        try (InputStream schema =
                Objects.requireNonNull(CalendarFile.class.getResourceAsStream("/config/schema/calendar.schema.json"))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema, config);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
