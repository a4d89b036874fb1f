package vn.motcua.engine.bpmn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** How a diagram is drawn: complete, from left to right, the happy path on one row, nothing on top of anything. */
final class DrawingRules {
    private static final String BIO = "http://bpmn.io/schema/bpmn/biocolor/1.0";
    private static final String OMG = "http://www.omg.org/spec/BPMN/non-normative/color/1.0";
    private static final List<String[]> COLOURS = List.of(
            new String[] {BIO, "stroke"}, new String[] {BIO, "fill"},
            new String[] {OMG, "background-color"}, new String[] {OMG, "border-color"});

    private final BpmnFile file;
    private final Map<String, Box> boxes = new HashMap<>();
    private final Map<String, List<Point>> lines = new HashMap<>();

    record Point(double x, double y) {}

    record Box(double x, double y, double width, double height) {
        static Box of(Bounds bounds) {
            return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
        }

        Point middle() {
            return new Point(x + width / 2, y + height / 2);
        }

        boolean overlaps(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    private DrawingRules(BpmnFile file) {
        this.file = file;
        for (var shape : file.all(BpmnShape.class)) {
            if (shape.getBpmnElement() != null) {
                boxes.put(shape.getBpmnElement().getId(), Box.of(shape.getBounds()));
            }
        }
        for (var edge : file.all(BpmnEdge.class)) {
            if (edge.getBpmnElement() != null) {
                lines.put(
                        edge.getBpmnElement().getId(),
                        edge.getWaypoints().stream()
                                .map(point -> new Point(point.getX(), point.getY()))
                                .toList());
            }
        }
    }

    static void check(BpmnFile file) {
        var rules = new DrawingRules(file);
        rules.checkComplete();
        if (!file.findings().stream().anyMatch(finding -> finding.rule().equals("not-drawn"))) {
            rules.checkDirection();
            rules.checkRow();
            rules.checkCrossings();
            rules.checkOverlaps();
            rules.checkEventParts();
        }
        rules.checkColours();
    }

    private void checkComplete() {
        file.all(FlowNode.class).stream()
                .filter(node -> !boxes.containsKey(node.getId()))
                .forEach(this::notDrawn);
        file.all(SequenceFlow.class).stream()
                .filter(flow -> !lines.containsKey(flow.getId()))
                .forEach(this::notDrawn);
    }

    private void notDrawn(BaseElement element) {
        file.found("not-drawn", element, "chưa được vẽ", "mở bằng Camunda Modeler và đặt lên sơ đồ");
    }

    private Point middle(FlowNode node) {
        return boxes.getOrDefault(node.getId(), new Box(0, 0, 0, 0)).middle();
    }

    private void checkDirection() {
        for (var flow : file.all(SequenceFlow.class)) {
            var back = middle(flow.getTarget()).x() < middle(flow.getSource()).x();
            if (back && !(flow.getTarget() instanceof Gateway)) {
                file.found("leftwards", flow, "luồng chạy ngược", "vẽ từ trái sang phải; chỉ quay lại một cổng gộp");
            }
        }
    }

    /** From the start there is a way to an end that never leaves the row. */
    private void checkRow() {
        for (var start : file.all(StartEvent.class)) {
            var row = middle(start).y();
            var open = new ArrayDeque<FlowNode>(List.of(start));
            var seen = new HashSet<FlowNode>();
            var ends = false;
            while (!open.isEmpty()) {
                var node = open.pop();
                if (!seen.add(node)) {
                    continue;
                }
                ends |= file.outOf(node).isEmpty();
                file.outOf(node).stream()
                        .map(SequenceFlow::getTarget)
                        .filter(next -> next instanceof SubProcess
                                || Math.abs(middle(next).y() - row) < 1)
                        .forEach(open::add);
            }
            if (!ends) {
                file.found(
                        "one-row",
                        start,
                        "đường chính không nằm trên một hàng thẳng",
                        "đặt đường chính thẳng hàng, ngoại lệ ở dưới");
            }
        }
    }

    private void checkCrossings() {
        var flows = new ArrayList<>(file.all(SequenceFlow.class));
        for (int i = 0; i < flows.size(); i++) {
            for (int j = i + 1; j < flows.size(); j++) {
                if (Crossing.between(line(flows.get(i)), line(flows.get(j)))) {
                    file.found(
                            "crossing",
                            flows.get(i),
                            "cắt luồng " + flows.get(j).getId(),
                            "sắp lại để các luồng không cắt nhau");
                }
            }
        }
    }

    private List<Point> line(SequenceFlow flow) {
        return lines.getOrDefault(flow.getId(), List.of());
    }

    private void checkOverlaps() {
        var nodes = file.all(FlowNode.class).stream()
                .filter(node -> !(node instanceof SubProcess) && !(node instanceof BoundaryEvent))
                .toList();
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                if (box(nodes.get(i)).overlaps(box(nodes.get(j)))) {
                    file.found("overlap", nodes.get(i), "đè lên " + nodes.get(j).getId(), "đặt xa nhau ra");
                }
            }
        }
        for (var label : file.all(BpmnLabel.class)) {
            if (label.getBounds() == null) {
                continue;
            }
            var box = Box.of(label.getBounds());
            nodes.stream()
                    .filter(node -> box(node).overlaps(box))
                    .findFirst()
                    .ifPresent(
                            node -> file.found("label-overlap", node, "bị một nhãn đè lên", "dời nhãn ra chỗ trống"));
        }
    }

    /** What may happen at any time stands below everything that happens in order. */
    private void checkEventParts() {
        var parts = file.nodesIn(file.process()).stream()
                .filter(BpmnFile::isEventPart)
                .toList();
        var lowest = file.nodesIn(file.process()).stream()
                .filter(node -> !parts.contains(node))
                .mapToDouble(node -> box(node).y() + box(node).height())
                .max()
                .orElse(0);
        parts.stream()
                .filter(part -> box(part).y() < lowest)
                .forEach(part -> file.found(
                        "event-part-below",
                        part,
                        "khối sự kiện không nằm dưới cùng",
                        "dời khối xuống dưới mọi phần tử khác của quy trình"));
    }

    private Box box(FlowNode node) {
        return boxes.getOrDefault(node.getId(), new Box(0, 0, 0, 0));
    }

    private void checkColours() {
        file.all(BpmnShape.class).stream()
                .filter(shape ->
                        COLOURS.stream().anyMatch(colour -> shape.getAttributeValueNs(colour[0], colour[1]) != null))
                .forEach(shape -> file.found("colour", shape.getId(), "có màu", "bỏ màu; trạng thái được tô khi chạy"));
    }
}
