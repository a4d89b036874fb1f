package vn.motcua.processes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.util.DigestUtils;
import vn.motcua.engine.bpmn.Expression;

/** One element template: a kind of step as Camunda Modeler offers it to designers. */
record ElementTemplate(String name, JsonNode tree) {
    static final Path FOLDER = Path.of("processes/.camunda/element-templates");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}");
    private static final Pattern BY_HAND = Pattern.compile("Value ((?:[\\d/*]+ ){5}\\?|\\S+?)[;,.]?(?: |$)");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<ElementTemplate> ofTheRepository() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(ElementTemplate::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ElementTemplate read(Path file) {
        try {
            return new ElementTemplate(
                    file.getFileName().toString().replaceFirst("\\.json$", ""), JSON.readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    String id() {
        return tree.path("id").asText();
    }

    int version() {
        return tree.path("version").asInt();
    }

    String description() {
        return tree.path("description").asText();
    }

    /** The element that applying the template makes: {@code bpmn:sendTask}. */
    String element() {
        var type = tree.path("elementType")
                .path("value")
                .asText(tree.path("appliesTo").path(0).asText());
        return "bpmn:" + Character.toLowerCase(type.charAt(5)) + type.substring(6);
    }

    Stream<JsonNode> properties() {
        return StreamSupport.stream(tree.path("properties").spliterator(), false);
    }

    /** What the property of this binding, {@code camunda:expression}, can be: its default and its choices. */
    Set<String> values(String binding) {
        var values = new LinkedHashSet<String>();
        properties().filter(property -> bound(property).equals(binding)).forEach(property -> {
            Optional.ofNullable(property.get("value")).map(JsonNode::asText).ifPresent(values::add);
            property.path("choices")
                    .forEach(choice -> values.add(choice.path("value").asText()));
        });
        return values;
    }

    static String bound(JsonNode property) {
        return property.path("binding")
                .path("name")
                .asText(property.path("binding").path("type").asText());
    }

    /** What the designer fills in by hand because no template can: the date or cycle of a timer. */
    Optional<String> timer() {
        var value = BY_HAND.matcher(description());
        return value.find() ? Optional.of(value.group(1)) : Optional.empty();
    }

    /** The words it calls, {@code letter.issue/2}, in its properties and in what is filled in by hand. */
    Set<String> signatures() {
        var signatures = new TreeSet<String>();
        var texts = properties().flatMap(property -> values(bound(property)).stream());
        Stream.concat(texts, timer().stream()).forEach(text -> {
            var expression = EXPRESSION.matcher(text);
            while (expression.find()) {
                Expression.call(expression.group()).ifPresent(call -> signatures.add(call.signature()));
            }
        });
        return signatures;
    }

    /** What the template means to a diagram: the element and what is set without asking. More choices change nothing. */
    String meaning() {
        var meaning = new StringBuilder(element()).append(tree.path("appliesTo"));
        properties().forEach(property -> {
            meaning.append('\n').append(property.path("binding")).append(property.path("type"));
            if (property.path("type").asText().equals("Hidden")) {
                meaning.append(property.path("value"));
            }
        });
        return DigestUtils.md5DigestAsHex(meaning.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, 12);
    }

    @Override
    public String toString() {
        return name;
    }
}
