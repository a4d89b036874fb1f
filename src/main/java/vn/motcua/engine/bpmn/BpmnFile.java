package vn.motcua.engine.bpmn;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
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

    /** Whether it draws nothing that could run. */
    public boolean hasNoProcess() {
        return all(Process.class).isEmpty();
    }

    public Process process() {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    /** User tasks with the role that does each: id → role, in the order of the file. */
    public Map<String, String> holders() {
        var holders = new LinkedHashMap<String, String>();
        all(UserTask.class).forEach(task -> Expression.call(String.valueOf(task.getCamundaCandidateGroups()))
                .flatMap(Expression.Call::role)
                .ifPresent(role -> holders.put(task.getId(), role)));
        return holders;
    }

    /** User tasks that lie with another unit, with the step of the cooperation that says which: id → step. */
    public Map<String, String> seats() {
        var seats = new LinkedHashMap<String, String>();
        all(UserTask.class).forEach(task -> Expression.call(String.valueOf(task.getCamundaCandidateGroups()))
                .filter(call -> call.signature().equals("role.at/3"))
                .ifPresent(
                        call -> seats.put(task.getId(), call.arguments().get(1).replace("'", ""))));
        return seats;
    }

    /** The process's name; its key when it has none. */
    public String title() {
        return process().getName() == null ? key() : process().getName();
    }

    /** Names of all nodes by id. */
    public Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        all(FlowNode.class).forEach(node -> names.put(node.getId(), node.getName() == null ? "" : node.getName()));
        return names;
    }

    /** Keys of the processes that it calls. */
    public Set<String> calls() {
        var calls = new TreeSet<String>();
        all(CallActivity.class).forEach(call -> calls.add(String.valueOf(call.getCalledElement())));
        return calls;
    }

    /** What it stops the clock for: the reasons of {@code deadline.pause}. */
    public Set<String> pauses() {
        var reasons = new TreeSet<String>();
        all(ServiceTask.class).forEach(task -> Expression.call(String.valueOf(task.getCamundaExpression()))
                .filter(call -> call.signature().equals("deadline.pause/2"))
                .ifPresent(call -> reasons.add(call.arguments().get(1).replace("'", ""))));
        return reasons;
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

    /** What may happen at any time: an event sub-process, which no flow leads to or from. */
    static boolean isEventPart(FlowNode node) {
        return node instanceof SubProcess part && part.triggeredByEvent();
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
