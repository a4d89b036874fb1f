package vn.motcua.engine.bpmn;

import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** How a diagram is written: ids, labels, gateways, ends. */
final class StyleRules {
    private static final int MOST_NODES = 20;
    private static final Pattern VIETNAMESE = Pattern.compile("[\\p{L}\\d ,–?/-]{3,60}");

    private StyleRules() {}

    static void check(BpmnFile file) {
        if (file.process().getName() == null
                || !VIETNAMESE.matcher(file.process().getName()).matches()) {
            file.found(
                    "process-name", file.process(), "quy trình chưa có tên", "đặt tên tiếng Việt, ví dụ tên thủ tục");
        }
        if (!file.process().getId().equals(file.key())) {
            file.found("process-id", file.process(), "id khác tên thư mục", "đặt id là '" + file.key() + "'");
        }
        file.all(FlowNode.class).forEach(node -> {
            checkId(file, node);
            checkLabel(file, node);
            checkForks(file, node);
        });
        file.all(ExclusiveGateway.class).forEach(gateway -> checkDefault(file, gateway));
        file.all(SubProcess.class).forEach(sub -> checkScope(file, sub));
        checkScope(file, file.process());
        file.all(Lane.class)
                .forEach(lane -> file.found("lane", lane, "có làn", "bỏ làn; vai trò là thuộc tính của bước"));
    }

    private static String prefix(BpmnFile file, FlowNode node) {
        var prefixes = Map.<Class<?>, String>of(
                UserTask.class,
                "task_",
                ServiceTask.class,
                "service_",
                SendTask.class,
                "send_",
                CallActivity.class,
                "call_",
                StartEvent.class,
                "start_",
                EndEvent.class,
                "end_",
                BoundaryEvent.class,
                "boundary_",
                SubProcess.class,
                "stage_");
        return prefixes.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(node))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(node instanceof Gateway ? gateway(file, node) : "catch_");
    }

    private static String gateway(BpmnFile file, FlowNode node) {
        if (!file.isSplit(node)) {
            return "join_";
        }
        return node instanceof ParallelGateway ? "fork_" : "gw_";
    }

    private static void checkId(BpmnFile file, FlowNode node) {
        var prefix = prefix(file, node);
        if (!node.getId().matches(prefix + "[a-z][a-zA-Z0-9]*")) {
            file.found("id", node, "id không theo mẫu", "đặt id ASCII kiểu '" + prefix + "reviewApplication'");
        }
    }

    private static void checkLabel(BpmnFile file, FlowNode node) {
        var name = node.getName() == null ? "" : node.getName();
        // A join and a parallel fork ask nothing.
        if (node instanceof Gateway && (node instanceof ParallelGateway || !file.isSplit(node))) {
            return;
        }
        if (!VIETNAMESE.matcher(name).matches()) {
            file.found("label", node, "thiếu nhãn", "việc: động từ + đối tượng; sự kiện: đối tượng + trạng thái");
        } else if (node instanceof Gateway && !name.endsWith("?")) {
            file.found(
                    "question",
                    node,
                    "cổng rẽ nhánh không phải câu hỏi",
                    "viết nhãn thành câu hỏi, mỗi luồng một câu trả lời");
        } else if (node instanceof Activity && !(node instanceof SubProcess) && !name.contains(" ")) {
            file.found("verb-object", node, "nhãn chỉ có một từ", "viết động từ + đối tượng, ví dụ 'Thẩm định hồ sơ'");
        } else if (node instanceof CatchEvent && name.endsWith("?")) {
            file.found("event-state", node, "sự kiện không phải câu hỏi", "viết đối tượng + trạng thái");
        }
    }

    private static void checkForks(BpmnFile file, FlowNode node) {
        if (node instanceof Gateway) {
            if (file.into(node).size() > 1 && file.outOf(node).size() > 1) {
                file.found("join-and-split", node, "cổng vừa gộp vừa rẽ", "tách thành một cổng gộp và một cổng rẽ");
            }
            return;
        }
        if (file.into(node).size() > 1) {
            file.found("implicit-join", node, "nhiều luồng vào một bước", "đặt một cổng gộp phía trước");
        }
        if (file.outOf(node).size() > 1) {
            file.found("implicit-split", node, "nhiều luồng ra từ một bước", "đặt một cổng rẽ nhánh có câu hỏi");
        }
    }

    private static void checkDefault(BpmnFile file, ExclusiveGateway gateway) {
        if (!file.isSplit(gateway)) {
            return;
        }
        if (gateway.getDefault() == null) {
            file.found(
                    "default-flow", gateway, "không có luồng mặc định", "chọn một luồng mặc định, nhánh vô hại nhất");
        }
        for (SequenceFlow flow : file.outOf(gateway)) {
            if (flow.getName() == null || flow.getName().isBlank()) {
                file.found("answer", flow, "luồng chưa có câu trả lời", "ghi câu trả lời lên luồng");
            }
            var isDefault = flow.equals(gateway.getDefault());
            if (isDefault == (flow.getConditionExpression() != null)) {
                file.found("condition", flow, "điều kiện sai chỗ", "mọi luồng có điều kiện, trừ luồng mặc định");
            }
        }
    }

    private static void checkScope(BpmnFile file, ModelElementInstance scope) {
        var id = scope.getAttributeValue("id");
        var nodes = file.nodesIn(scope);
        var counted = nodes.stream()
                .filter(node ->
                        !(node instanceof EndEvent) && !(node instanceof BoundaryEvent) && !BpmnFile.isEventPart(node))
                .count();
        if (counted > MOST_NODES) {
            file.found(
                    "too-big",
                    id,
                    "%d phần tử trên một mặt".formatted(counted),
                    "tách thành giai đoạn hoặc khối gọi chung, tối đa " + MOST_NODES);
        }
        if (nodes.stream().filter(StartEvent.class::isInstance).count() != 1) {
            file.found("one-start", id, "phải có đúng một sự kiện bắt đầu", "giữ lại một");
        }
        var outcomes = new HashSet<String>();
        for (var end : file.endsOf(scope)) {
            if (!outcomes.add(String.valueOf(end.getName()))) {
                file.found("one-end", end, "hai kết thúc cùng một kết quả", "gộp về một sự kiện kết thúc");
            }
        }
        if (outcomes.isEmpty()) {
            file.found("one-end", id, "không có sự kiện kết thúc", "vẽ một kết thúc cho mỗi kết quả");
        }
        if (scope instanceof SubProcess sub && BpmnFile.isEventPart(sub)) {
            checkEventPart(file, sub);
        }
    }

    /** Its end is the end of the process: it must be at the top, and end all else. */
    private static void checkEventPart(BpmnFile file, SubProcess part) {
        var interrupts = file.startOf(part).stream()
                .anyMatch(start -> start.isInterrupting()
                        && !start.getChildElementsByType(MessageEventDefinition.class)
                                .isEmpty());
        if (!interrupts || !part.getParentElement().equals(file.process())) {
            file.found(
                    "event-part-start",
                    part,
                    "khối sự kiện không mở bằng thông điệp ngắt ở mặt trên cùng: kết thúc của nó không phải kết quả của quy trình",
                    "đặt khối ở mặt trên cùng, sự kiện bắt đầu là Message, Interrupting");
        }
    }
}
