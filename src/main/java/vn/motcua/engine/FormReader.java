package vn.motcua.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads a Camunda Form (JSON). Knows the components that Tasklist shows well and that give scalars; refuses the others. */
final class FormReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SILENT = Set.of("text", "html", "image", "separator", "spacer", "button");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z][a-zA-Z0-9-]*");

    private final List<FormField> fields = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    private FormReader() {}

    /** @throws FormRefused naming field and fault */
    static Form read(String json) {
        try {
            var root = JSON.readTree(json);
            var id = root.path("id").asText();
            if (!ID.matcher(id).matches()) {
                throw new FormRefused("id", "mã biểu mẫu phải có dạng <quy-trình>.<biểu-mẫu>, không phải '" + id + "'");
            }
            var reader = new FormReader();
            reader.components(root, List.of());
            return new Form(id, List.copyOf(reader.fields));
        } catch (JsonProcessingException e) {
            throw new FormRefused("", "không phải JSON đúng: " + e.getOriginalMessage());
        }
    }

    private void components(JsonNode parent, List<HideRule> hiddenBy) {
        for (var component : parent.path("components")) {
            component(component, hiddenBy);
        }
    }

    private void component(JsonNode component, List<HideRule> around) {
        var type = component.path("type").asText();
        var hiddenBy = hiddenBy(component, around);
        if (type.equals("group")) {
            if (component.hasNonNull("path")) {
                throw new FormRefused(place(component), "nhóm trường không được có 'path'");
            }
            components(component, hiddenBy);
        } else if (!SILENT.contains(type)) {
            field(component, type, hiddenBy);
        }
    }

    private void field(JsonNode component, String type, List<HideRule> hiddenBy) {
        var key = component.path("key").asText();
        if (!key.matches("[a-zA-Z_]\\w*")) {
            throw new FormRefused(place(component), "khóa trường '" + key + "' chỉ gồm chữ, số và gạch dưới");
        }
        if (key.equals(ScalarVariables.DOSSIER) || ScalarVariables.HIDDEN.contains(key) || !keys.add(key)) {
            throw new FormRefused(place(component), "khóa trường '" + key + "' trùng hoặc không được dùng");
        }
        fields.add(new FormField(
                key,
                component.path("label").asText(component.path("dateLabel").asText(key)),
                kind(component, type),
                component.path("properties").path("processVariable").asText().equals("true"),
                component.path("disabled").asBoolean()
                        || component.path("readonly").asBoolean(),
                limits(component),
                choices(component, type),
                hiddenBy));
    }

    private static FormField.Kind kind(JsonNode component, String type) {
        return switch (type) {
            case "textfield", "textarea" -> FormField.Kind.TEXT;
            case "number" -> FormField.Kind.NUMBER;
            case "checkbox" -> FormField.Kind.CHECKBOX;
            case "select", "radio" -> FormField.Kind.CHOICE;
            case "datetime" ->
                switch (component.path("subtype").asText()) {
                    case "date" -> FormField.Kind.DATE;
                    case "time" -> FormField.Kind.TIME;
                    default -> FormField.Kind.DATE_TIME;
                };
            default -> throw new FormRefused(place(component), "không được dùng trường kiểu '" + type + "'");
        };
    }

    private static Set<String> choices(JsonNode component, String type) {
        if (!type.equals("select") && !type.equals("radio")) {
            return Set.of();
        }
        var choices = new LinkedHashSet<String>();
        component
                .path("values")
                .forEach(value -> choices.add(value.path("value").asText()));
        if (choices.isEmpty()) {
            throw new FormRefused(place(component), "các lựa chọn phải ghi sẵn trong biểu mẫu (values)");
        }
        return choices;
    }

    private static FormField.Limits limits(JsonNode component) {
        var validate = component.path("validate");
        return new FormField.Limits(
                validate.path("required").asBoolean(),
                decimal(validate.path("min")),
                decimal(validate.path("max")),
                integer(validate.path("minLength")),
                integer(validate.path("maxLength")),
                pattern(component, validate));
    }

    private static @Nullable BigDecimal decimal(JsonNode node) {
        return node.isNumber() || node.asText().matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(node.asText()) : null;
    }

    private static @Nullable Integer integer(JsonNode node) {
        var number = decimal(node);
        return number == null ? null : number.intValueExact();
    }

    private static @Nullable Pattern pattern(JsonNode component, JsonNode validate) {
        var pattern = validate.path("validationType").asText().equals("email")
                ? "[^\\s@]+@[^\\s@]+\\.[^\\s@]+"
                : validate.path("pattern").asText();
        try {
            return pattern.isEmpty() ? null : Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new FormRefused(place(component), "mẫu kiểm tra '" + pattern + "' sai: " + e.getDescription());
        }
    }

    private static List<HideRule> hiddenBy(JsonNode component, List<HideRule> around) {
        var hide = component.path("conditional").path("hide").asText();
        if (hide.isEmpty()) {
            return around;
        }
        try {
            var all = new ArrayList<>(around);
            all.add(HideRule.parse(hide));
            return List.copyOf(all);
        } catch (IllegalArgumentException e) {
            throw new FormRefused(
                    place(component), "điều kiện ẩn '" + hide + "' phải có dạng =trường = \"giá trị\" hoặc !=");
        }
    }

    private static String place(JsonNode component) {
        var key = component.path("key").asText(component.path("id").asText());
        return "trường " + (key.isEmpty() ? "không khóa" : key);
    }
}
