package vn.motcua.processes;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.jspecify.annotations.Nullable;

/** An element of a diagram that names its template. */
final class LinkedElement {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private LinkedElement() {}

    /** What the element has otherwise than its template could have made it; Camunda Modeler would mark it as wrong. */
    static List<String> differences(ElementTemplate template, BaseElement element) {
        var differences = new ArrayList<String>();
        var type = element.getElementType().getTypeName();
        if (!template.element().equals("bpmn:" + type)) {
            differences.add("là " + type);
        }
        template.properties().forEach(property -> {
            var binding = ElementTemplate.bound(property);
            var free =
                    !property.has("choices") && !property.path("type").asText().equals("Hidden");
            var value = value(element, binding);
            if (!free && value != null && !template.values(binding).contains(value)) {
                differences.add(binding + " = " + value);
            }
        });
        return differences;
    }

    private static @Nullable String value(BaseElement element, String binding) {
        if (binding.startsWith("camunda:") && !binding.equals("camunda:in:businessKey")) {
            return element.getAttributeValueNs(CAMUNDA, binding.substring("camunda:".length()));
        }
        return binding.contains(":") || binding.equals("conditionExpression")
                ? null
                : element.getAttributeValue(binding);
    }
}
