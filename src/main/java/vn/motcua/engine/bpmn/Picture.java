package vn.motcua.engine.bpmn;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.jspecify.annotations.Nullable;

/**
 * A diagram as SVG, drawn where its own file says: the same file gives the same bytes on every machine. Plain elements
 * with attributes only, so that it shows wherever pictures do.
 */
public final class Picture {
    private static final int MARGIN = 20;
    private static final String INK = "#22242a";
    private static final String ROAD = "#0b5cad";

    private final Svg svg = new Svg();
    private final Set<String> road;

    private Picture(Set<String> road) {
        this.road = road;
    }

    /** @param road ids of elements that are drawn thicker: those of the longest road */
    public static String of(BpmnFile file, Set<String> road) {
        var picture = new Picture(road);
        var shapes = file.all(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() != null)
                .toList();
        // what holds others first, edges before what they join
        shapes.stream()
                .filter(shape -> shape.getBpmnElement() instanceof SubProcess)
                .forEach(picture::draw);
        file.all(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnElement() instanceof SequenceFlow)
                .forEach(picture::draw);
        shapes.stream()
                .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                .forEach(picture::draw);
        return picture.svg.document(file.title(), MARGIN);
    }

    private void draw(BpmnShape shape) {
        var box = DrawingRules.Box.of(shape.getBounds());
        var element = shape.getBpmnElement();
        svg.covers(box);
        if (element instanceof Event event) {
            Symbols.event(svg, event, box, ink(element));
        } else if (element instanceof Gateway gateway) {
            Symbols.gateway(svg, gateway, box, ink(element));
        } else if (element instanceof Activity activity) {
            activity(activity, box);
            return;
        }
        label(name(element), shape.getBpmnLabel() == null ? null : bounds(shape), box);
    }

    private static DrawingRules.@Nullable Box bounds(BpmnShape shape) {
        var bounds = shape.getBpmnLabel().getBounds();
        return bounds == null ? null : DrawingRules.Box.of(bounds);
    }

    private void activity(Activity activity, DrawingRules.Box box) {
        var width = activity instanceof CallActivity ? 4 : road.contains(activity.getId()) ? 3 : 1.5;
        var dashes = activity instanceof SubProcess sub && sub.triggeredByEvent() ? "1 4" : "";
        svg.box(box, 10, ink(activity), width, dashes);
        Symbols.activity(svg, activity, box, ink(activity));
        if (activity instanceof SubProcess) {
            svg.lines(name(activity), box.x() + box.width() / 2, box.y() + 10, box.width() - 20);
        } else {
            svg.centred(name(activity), box);
        }
    }

    private void label(String name, DrawingRules.@Nullable Box place, DrawingRules.Box under) {
        if (place == null) {
            svg.lines(name, under.x() + under.width() / 2, under.y() + under.height() + 6, Svg.LABEL);
        } else {
            svg.lines(name, place.x() + place.width() / 2, place.y(), Math.max(Svg.LABEL, place.width()));
        }
    }

    private void draw(BpmnEdge edge) {
        var flow = (SequenceFlow) edge.getBpmnElement();
        var points = edge.getWaypoints().stream().map(Picture::point).toList();
        svg.arrow(points, INK);
        var source = Objects.requireNonNull(flow.getSource(), "source");
        if (source instanceof Gateway gateway && isDefault(gateway, flow)) {
            Symbols.defaultMark(svg, points, INK);
        }
        if (!name(flow).isEmpty()
                && edge.getBpmnLabel() != null
                && edge.getBpmnLabel().getBounds() != null) {
            var place = DrawingRules.Box.of(edge.getBpmnLabel().getBounds());
            svg.lines(name(flow), place.x() + place.width() / 2, place.y(), Math.max(Svg.LABEL, place.width()));
        }
    }

    private static boolean isDefault(Gateway gateway, SequenceFlow flow) {
        return flow.getId().equals(gateway.getAttributeValue("default"));
    }

    private String ink(BaseElement element) {
        return road.contains(element.getId()) ? ROAD : INK;
    }

    private static String name(BaseElement element) {
        return element instanceof FlowElement named && named.getName() != null ? named.getName() : "";
    }

    private static DrawingRules.Point point(Waypoint at) {
        return new DrawingRules.Point(at.getX(), at.getY());
    }

    static double length(List<DrawingRules.Point> line) {
        return Math.hypot(
                line.get(1).x() - line.get(0).x(), line.get(1).y() - line.get(0).y());
    }
}
