package vn.motcua.procedures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A flow node with its place: {@code x} of its left side, {@code row} of its middle. */
final class DrawnNode {
    /** Where the label of a gateway stands, from the gateway's middle: x, y, width. */
    static final int[] LABEL_ABOVE = {-45, -59, 90};

    static final int[] LABEL_RIGHT = {12, -58, 88};
    static final int[] LABEL_BELOW = {-98, 46, 90};
    private static final int[] LABEL_OF_EVENT = {-45, 24, 90};
    private static final int[] LABEL_OF_BOUNDARY = {24, 8, 90};

    private final String tag;
    private final String id;
    private final String name;
    private final int width;
    private final int height;
    private final int @Nullable [] label;
    private final Map<String, String> attributes = new java.util.LinkedHashMap<>();
    private String documentation = "";
    private String extension = "";
    private String definition = "";
    private @Nullable String defaultTarget;
    private int x;
    private int row;

    private DrawnNode(String tag, String id, String name, int width, int height, int @Nullable [] label) {
        this.tag = tag;
        this.id = id;
        this.name = name;
        this.width = width;
        this.height = height;
        this.label = label;
    }

    static DrawnNode event(String tag, String id, String name) {
        return new DrawnNode(tag, id, name, 36, 36, LABEL_OF_EVENT);
    }

    /** At the lower right corner of a box: the process that it calls ended with this error. */
    static DrawnNode error(String id, String name, DrawnNode box, String error) {
        var node = new DrawnNode("boundaryEvent", id, name, 36, 36, LABEL_OF_BOUNDARY).with("attachedToRef", box.id);
        node.definition = "<bpmn:errorEventDefinition id=\"definition_%s\" errorRef=\"%s\" />".formatted(id, error);
        return node.at(box.x + 62, box.bottom());
    }

    static DrawnNode join(String id) {
        return new DrawnNode("exclusiveGateway", id, "", 50, 50, null);
    }

    static DrawnNode split(String id, String question, int[] label) {
        return new DrawnNode("exclusiveGateway", id, question, 50, 50, label);
    }

    static DrawnNode service(String id, String name, String word) {
        return box("serviceTask", id, name).with("camunda:expression", word);
    }

    static DrawnNode call(String id, String name, String process) {
        var node = box("callActivity", id, name)
                .with("calledElement", process)
                .with("camunda:calledElementBinding", "latest");
        node.extension = "<camunda:in businessKey=\"#{dossier}\" />";
        return node;
    }

    static DrawnNode of(Draft draft, Draft.Work work) {
        var shared = work.shared();
        if (shared == null) {
            return task(draft, work);
        }
        var node = call("call_" + work.id(), work.name(), shared.key());
        if (!shared.units().isEmpty()) {
            node.extension += "<camunda:in sourceExpression=\"%s\" target=\"leg\" />".formatted(work.id());
        }
        return node.documented(work.action());
    }

    static DrawnNode task(Draft draft, Draft.Work work) {
        var node = box("userTask", "task_" + work.id(), work.name())
                .with("camunda:formRef", draft.table().key() + "." + work.id())
                .with("camunda:formRefBinding", "deployment");
        if (work.hand() == Hand.SPECIALIST && draft.isAssigned()) {
            node.with("camunda:assignee", "${role.appointed(dossier)}");
        }
        node.with("camunda:candidateGroups", "${role.of(dossier,'" + work.hand().role() + "')}");
        if (work.minutes() > 0) {
            node.with("camunda:dueDate", "${norm.due(dossier,'" + work.id() + "')}");
        }
        return node.documented(work.action());
    }

    private static DrawnNode box(String tag, String id, String name) {
        return new DrawnNode(tag, id, name, 100, 80, null);
    }

    /** Names the element template that makes such an element. */
    void link(TemplateLinks links) {
        var template =
                switch (tag) {
                    case "userTask" ->
                        attributes.containsKey("camunda:assignee")
                                ? "user-task-appointed"
                                : attributes.containsKey("camunda:dueDate") ? "user-task" : "user-task-untimed";
                    case "callActivity" -> "call." + attributes.get("calledElement");
                    case "boundaryEvent" -> "boundary-returned";
                    case "serviceTask" ->
                        attributes.getOrDefault("camunda:expression", "").replaceAll("^\\$\\{|\\(.*", "");
                    default -> "";
                };
        attributes.putAll(links.of(template, attributes));
    }

    DrawnNode documented(String text) {
        documentation = text.strip();
        if (!documentation.endsWith(".")) {
            documentation += ".";
        }
        return this;
    }

    DrawnNode at(int left, int middle) {
        x = left;
        row = middle;
        return this;
    }

    void defaultsTo(DrawnNode target) {
        defaultTarget = target.id;
    }

    void defaultsToUnlessSet(DrawnNode target) {
        if (defaultTarget == null) {
            defaultTarget = target.id;
        }
    }

    private DrawnNode with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    Map<String, Object> values(List<DrawnFlow> flows) {
        var values = new HashMap<String, Object>();
        values.put("tag", tag);
        values.put("id", id);
        values.put("documentation", documentation);
        values.put("extension", extension);
        values.put("definition", definition);
        values.put("attributes", attributes());
        values.put(
                "incoming",
                flows.stream()
                        .filter(flow -> flow.target().equals(id))
                        .map(DrawnFlow::id)
                        .toList());
        values.put(
                "outgoing",
                flows.stream()
                        .filter(flow -> flow.source().equals(id))
                        .map(DrawnFlow::id)
                        .toList());
        values.put("marker", tag.equals("exclusiveGateway"));
        values.put("bounds", Map.of("x", x, "y", top(), "width", width, "height", height));
        values.put(
                "label",
                label == null
                        ? Map.of()
                        : Map.of("x", centre() + label[0], "y", row + label[1], "width", label[2], "height", 28));
        return values;
    }

    private String attributes() {
        var text = new StringBuilder();
        if (!name.isEmpty()) {
            text.append(" name=\"").append(xml(name)).append('"');
        }
        if (defaultTarget != null) {
            text.append(" default=\"flow_%s_%s\"".formatted(id, defaultTarget));
        }
        attributes.forEach((key, value) ->
                text.append(' ').append(key).append("=\"").append(value).append('"'));
        return text.toString();
    }

    private static String xml(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** Ends and what is attached to a box make a diagram no harder to read. */
    boolean isCounted() {
        return !tag.equals("endEvent") && !tag.equals("boundaryEvent");
    }

    String id() {
        return id;
    }

    int x() {
        return x;
    }

    int width() {
        return width;
    }

    int row() {
        return row;
    }

    int centre() {
        return x + width / 2;
    }

    int top() {
        return row - height / 2;
    }

    int bottom() {
        return row + height / 2;
    }
}
