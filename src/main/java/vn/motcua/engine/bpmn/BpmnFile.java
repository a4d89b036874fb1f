package vn.motcua.engine.bpmn;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.ModelParseException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import vn.motcua.engine.StartRefused;

/** A diagram with the questions that the rules ask of it. */
public final class BpmnFile {
    private final String path;
    private final BpmnModelInstance model;
    private final List<Finding> findings = new ArrayList<>();

    /** @throws StartRefused when it is no BPMN */
    public BpmnFile(String path, String text) {
        this.path = path;
        this.model = read(path, text);
    }

    private static BpmnModelInstance read(String path, String text) {
        try {
            return Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (ModelParseException e) {
            var why = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new StartRefused("%s: không đọc được BPMN, %s".formatted(path, why), e);
        }
    }

    public String path() {
        return path;
    }

    /** The folder: file name, process id, folder of the forms. */
    public String key() {
        return path.split("/")[1];
    }

    public Process process() {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    public <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    public <T extends ModelElementInstance> @Nullable T find(Class<T> type, String id) {
        return type.cast(model.getModelElementById(id));
    }

    /** The nodes that lie directly in a process or sub-process. */
    public List<FlowNode> nodesIn(ModelElementInstance scope) {
        return all(FlowNode.class).stream()
                .filter(node -> node.getParentElement().equals(scope))
                .toList();
    }

    public Optional<StartEvent> startOf(ModelElementInstance scope) {
        return nodesIn(scope).stream()
                .filter(StartEvent.class::isInstance)
                .map(StartEvent.class::cast)
                .findFirst();
    }

    public List<EndEvent> endsOf(ModelElementInstance scope) {
        return nodesIn(scope).stream()
                .filter(EndEvent.class::isInstance)
                .map(EndEvent.class::cast)
                .toList();
    }

    /** By the references of the flows, as the engine reads them; the lists on the node may say otherwise. */
    public List<SequenceFlow> into(FlowNode node) {
        return all(SequenceFlow.class).stream()
                .filter(flow -> node.equals(flow.getTarget()))
                .toList();
    }

    /** As {@link #into}, the flows that leave. */
    public List<SequenceFlow> outOf(FlowNode node) {
        return all(SequenceFlow.class).stream()
                .filter(flow -> node.equals(flow.getSource()))
                .toList();
    }

    public boolean isSplit(FlowNode node) {
        return node instanceof Gateway && outOf(node).size() > 1;
    }

    public void found(String rule, BaseElement element, String sentence, String mend) {
        found(rule, element.getId() == null ? element.getElementType().getTypeName() : element.getId(), sentence, mend);
    }

    public void found(String rule, String element, String sentence, String mend) {
        findings.add(new Finding(rule, path, element, sentence, mend));
    }

    public List<Finding> findings() {
        return findings;
    }
}
