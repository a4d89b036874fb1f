package vn.motcua.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Reads one diagram before the engine does and finds what it must not contain. */
final class BpmnInspection {
    private final String file;
    private final Set<String> forms;
    private final ExpressionCheck expressions;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> usedForms = new HashSet<>();

    /** @param forms ids of the forms in the same deployment */
    BpmnInspection(String file, Set<String> forms, ExpressionCheck expressions) {
        this.file = file;
        this.forms = forms;
        this.expressions = expressions;
    }

    List<Fault> faults() {
        return faults;
    }

    Set<String> usedForms() {
        return usedForms;
    }

    void inspect(Element element) {
        if (BpmnVocabulary.DRAWING.contains(element.getNamespaceURI())) {
            return;
        }
        if (!isKnown(element)) {
            refuse(element, element.getLocalName(), "không được dùng phần tử <" + element.getNodeName() + ">");
            return;
        }
        Xml.attributes(element).forEach(attribute -> inspect(element, attribute));
        inspectText(element);
        switch (element.getLocalName()) {
            case "userTask" -> inspectUserTask(element);
            case "callActivity" -> inspectCall(element);
            case "in", "out" -> inspectMapping(element);
            default -> {}
        }
        Xml.children(element).forEach(this::inspect);
    }

    private static boolean isKnown(Element element) {
        return switch (String.valueOf(element.getNamespaceURI())) {
            case BpmnVocabulary.BPMN -> BpmnVocabulary.ELEMENTS.contains(element.getLocalName());
            case BpmnVocabulary.CAMUNDA -> BpmnVocabulary.EXTENSIONS.contains(element.getLocalName());
            default -> false;
        };
    }

    private void inspect(Element element, Attr attribute) {
        var namespace = attribute.getNamespaceURI();
        if (namespace == null ? attribute.getName().equals("language") : !isKnown(attribute)) {
            refuse(element, attribute.getLocalName(), "không được dùng thuộc tính " + attribute.getName());
        } else {
            checkExpression(element, attribute.getValue());
        }
    }

    private static boolean isKnown(Attr attribute) {
        var namespace = attribute.getNamespaceURI();
        return BpmnVocabulary.SILENT.contains(namespace)
                || BpmnVocabulary.DRAWING.contains(namespace)
                || (BpmnVocabulary.CAMUNDA.equals(namespace)
                        && BpmnVocabulary.ATTRIBUTES.contains(attribute.getLocalName()));
    }

    private void inspectText(Element element) {
        var words = Set.of("documentation", "text");
        if (!words.contains(element.getLocalName())) {
            checkExpression(element, Xml.text(element));
        }
    }

    private void checkExpression(Element element, String text) {
        if (!text.contains("${") && !text.contains("#{")) {
            return;
        }
        try {
            expressions.check(text);
        } catch (ExpressionRefused e) {
            fault(element, String.valueOf(e.getMessage()));
        }
    }

    private void inspectUserTask(Element task) {
        var form = task.getAttributeNS(BpmnVocabulary.CAMUNDA, "formRef");
        if (form.isEmpty()) {
            fault(task, "việc của người phải có biểu mẫu (camunda:formRef)");
        } else if (!forms.contains(form)) {
            fault(task, "không có biểu mẫu '" + form + "' trong cùng bộ triển khai");
        } else if (!task.getAttributeNS(BpmnVocabulary.CAMUNDA, "formRefBinding")
                .equals("deployment")) {
            fault(task, "biểu mẫu '" + form + "' phải gắn với bộ triển khai (formRefBinding=\"deployment\")");
        }
        usedForms.add(form);
    }

    private void inspectCall(Element call) {
        var called = call.getAttribute("calledElement");
        if (called.isEmpty() || called.contains("{")) {
            fault(call, "phải gọi quy trình bằng khóa cố định (calledElement)");
        }
        var binding = call.getAttributeNS(BpmnVocabulary.CAMUNDA, "calledElementBinding");
        if (!binding.isEmpty() && !binding.equals("latest")) {
            fault(call, "quy trình được gọi phải lấy bản mới nhất (calledElementBinding=\"latest\")");
        }
    }

    private void inspectMapping(Element mapping) {
        if (mapping.hasAttribute("variables")) {
            fault(mapping, "phải nêu tên từng biến khi gọi quy trình, không được truyền tất cả");
        }
    }

    private void refuse(Element element, String name, String otherwise) {
        fault(element, BpmnVocabulary.REASONS.getOrDefault(name, otherwise));
    }

    private void fault(Element element, String what) {
        faults.add(new Fault(file, Xml.place(element), what));
    }
}
