package vn.motcua.engine.bpmn;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How a form is made, so that Tasklist can show it and the server can check it. */
final class FormRules {
    /** What the Tasklist of 7.24 shows and the server validates; filepicker and dynamiclist break the whole form. */
    private static final Set<String> TYPES =
            Set.of("text", "textfield", "textarea", "number", "datetime", "select", "radio", "checkbox");

    private static final Set<String> CHOICES = Set.of("select", "radio");
    private static final Pattern HIDE = Pattern.compile("=(\\w+) != \"([^\"]+)\"");

    private FormRules() {}

    static List<Finding> check(FormFile form, Set<String> words) {
        var findings = new ArrayList<Finding>();
        if (!form.id().equals(form.expectedId())) {
            findings.add(found(form, "form-id", "id", "id của biểu mẫu sai", "đặt id là '" + form.expectedId() + "'"));
        }
        if (form.tree().path("schemaVersion").asInt() > 16) {
            findings.add(found(
                    form,
                    "schema-version",
                    "schemaVersion",
                    "Tasklist 7.24 chưa hiểu",
                    "đặt nền tảng Camunda 7.24 trong Modeler"));
        }
        var first = form.components().stream()
                .findFirst()
                .map(c -> c.path("type").asText())
                .orElse("");
        if (!first.equals("text")) {
            findings.add(found(
                    form,
                    "intro",
                    "components",
                    "không mở đầu bằng lời hướng dẫn",
                    "đặt một dòng chữ nói phải làm gì"));
        }
        var fields = new HashMap<String, JsonNode>();
        for (var component : form.components()) {
            checkComponent(form, component, words, findings);
            if (component.has("key") && fields.put(component.path("key").asText(), component) != null) {
                findings.add(found(form, "key-twice", key(component), "hai trường cùng tên", "đổi tên một trường"));
            }
        }
        form.components().forEach(component -> checkHide(form, component, fields, findings));
        return findings;
    }

    private static void checkComponent(FormFile form, JsonNode component, Set<String> words, List<Finding> findings) {
        var type = component.path("type").asText();
        if (!TYPES.contains(type)) {
            findings.add(
                    found(form, "type", type, "loại trường không dùng được trong Tasklist", "dùng một trong " + TYPES));
        }
        if (!component.has("key")) {
            return;
        }
        var key = key(component);
        if (!key.matches("[a-z][a-zA-Z0-9]*") || key.equals("dossier") || words.contains(key)) {
            findings.add(
                    found(form, "key", key, "tên trường không hợp lệ hoặc trùng một từ", "đặt tên camelCase khác"));
        }
        if (component.path("label").asText(component.path("dateLabel").asText()).isBlank()) {
            findings.add(found(form, "field-label", key, "trường không có nhãn", "ghi nhãn tiếng Việt"));
        }
        if (CHOICES.contains(type) && FormFile.choices(component).isEmpty()) {
            findings.add(found(form, "choices", key, "không có lựa chọn", "ghi các lựa chọn cố định"));
        }
        if (component.has("defaultValue")) {
            findings.add(found(form, "default-value", key, "có giá trị đặt sẵn", "để người làm tự chọn"));
        }
        var variable = component.path("properties").path("processVariable");
        if (!variable.isMissingNode() && !variable.asText().equals("true")) {
            findings.add(found(form, "process-variable", key, "processVariable viết sai", "ghi \"true\" hoặc bỏ đi"));
        }
    }

    private static void checkHide(
            FormFile form, JsonNode component, Map<String, JsonNode> fields, List<Finding> findings) {
        var condition = component.path("conditional").path("hide").asText();
        if (condition.isEmpty()) {
            return;
        }
        var hide = HIDE.matcher(condition);
        if (!hide.matches() || !fields.containsKey(hide.group(1))) {
            findings.add(found(
                    form,
                    "hide",
                    key(component),
                    "điều kiện ẩn không kiểm được",
                    "viết kiểu =proposal != \"supplement\" với một trường của biểu mẫu"));
        } else if (!FormFile.choices(fields.get(hide.group(1))).contains(hide.group(2))) {
            findings.add(found(
                    form,
                    "hide",
                    key(component),
                    "không có lựa chọn '" + hide.group(2) + "'",
                    "dùng một giá trị của " + hide.group(1)));
        }
    }

    private static String key(JsonNode component) {
        return component.path("key").asText();
    }

    private static Finding found(FormFile form, String rule, String element, String sentence, String mend) {
        return new Finding(rule, form.path(), element, sentence, mend);
    }
}
