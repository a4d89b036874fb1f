package vn.motcua.engine.bpmn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What the law and the house want of a diagram: every path ends, every step is explained, its history is kept. */
final class DomainRules {
    private DomainRules() {}

    static void check(BpmnFile file, ModelFiles files) {
        file.all(FlowNode.class).stream()
                .map(ModelElementInstance::getParentElement)
                .distinct()
                .forEach(scope -> checkPaths(file, scope));
        file.all(UserTask.class).stream()
                .filter(task -> task.getDocumentations().isEmpty())
                .forEach(task -> file.found(
                        "documentation",
                        task,
                        "không nói phải làm gì",
                        "ghi Documentation: người làm thấy ở thẻ Mô tả"));
        var configuration = files.texts().get("config/procedures/" + file.key() + ".yaml");
        if (configuration != null) {
            checkProcedure(file, yaml(configuration));
        }
    }

    private static void checkPaths(BpmnFile file, ModelElementInstance scope) {
        var nodes = file.nodesIn(scope);
        var entries = Stream.concat(
                        file.startOf(scope).stream(),
                        nodes.stream().filter(node -> node instanceof BoundaryEvent || BpmnFile.isEventPart(node)))
                .toList();
        var reached = reach(entries, node -> file.outOf(node).stream().map(SequenceFlow::getTarget));
        var ending = reach(file.endsOf(scope), node -> file.into(node).stream().map(SequenceFlow::getSource));
        for (var node : nodes) {
            if (!reached.contains(node)) {
                file.found("unreachable", node, "không đường nào tới đây", "nối với luồng hoặc xóa");
            }
            if (!ending.contains(node) && !BpmnFile.isEventPart(node)) {
                file.found("dead-end", node, "từ đây không tới kết thúc nào", "nối tới một sự kiện kết thúc");
            }
        }
    }

    private static Set<FlowNode> reach(List<? extends FlowNode> from, Function<FlowNode, Stream<FlowNode>> next) {
        var seen = new HashSet<FlowNode>();
        var open = new ArrayDeque<FlowNode>(from);
        while (!open.isEmpty()) {
            var node = open.pop();
            if (seen.add(node)) {
                next.apply(node).forEach(open::add);
            }
        }
        return seen;
    }

    private static void checkProcedure(BpmnFile file, JsonNode procedure) {
        checkSeats(file, procedure);
        var days = procedure.path("retention").path("years").asInt() * 365;
        var kept = String.valueOf(file.process().getCamundaHistoryTimeToLiveString());
        if (!kept.matches("P\\d+D") || Integer.parseInt(kept.replaceAll("\\D", "")) < days) {
            file.found(
                    "retention",
                    file.process(),
                    "lịch sử mất trước khi hết hạn lưu hồ sơ",
                    "đặt History time to live từ P%dD".formatted(days));
        }
    }

    /** A task lies with the unit of a cooperation that the configuration knows. */
    private static void checkSeats(BpmnFile file, JsonNode procedure) {
        var steps = procedure.path("cooperation").findValuesAsText("step");
        file.seats().forEach((task, step) -> {
            if (!steps.contains(step)) {
                file.found(
                        "cooperation",
                        task,
                        "không có việc phối hợp '" + step + "' trong cấu hình",
                        "thêm một dòng cooperation ghi đơn vị (units) làm bước này");
            }
        });
    }

    private static JsonNode yaml(String text) {
        try {
            return new YAMLMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
