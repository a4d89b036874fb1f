package vn.motcua.engine.bpmn;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import vn.motcua.engine.bpmn.DrawingRules.Box;
import vn.motcua.engine.bpmn.DrawingRules.Point;

/** The signs of BPMN by which events, gateways and tasks are told apart. */
final class Symbols {
    private static final String ENVELOPE = "M-8 -5 h16 v11 h-16 z M-8 -5 l8 6 l8 -6";
    private static final String CLOCK = "M9 0 A9 9 0 1 1 -9 0 A9 9 0 1 1 9 0 M0 -7 V0 L4 3";
    private static final String LIGHTNING = "M-7 7 L-3 -6 L2 1 L7 -7 L3 6 L-2 -1 z";
    private static final String CROSS = "M-7 -7 L7 7 M7 -7 L-7 7";
    private static final String PLUS = "M-9 0 H9 M0 -9 V9";
    private static final String PENTAGON = "M0 -8 L8 -2 L5 7 L-5 7 L-8 -2 z";
    private static final String PERSON = "M3 -3 A3.5 3.5 0 1 1 -4 -3 A3.5 3.5 0 1 1 3 -3 M-7 8 C-7 1 6 1 6 8 z";
    private static final String WHEEL =
            "M7 0 A7 7 0 1 1 -7 0 A7 7 0 1 1 7 0 M3 0 A3 3 0 1 1 -3 0 A3 3 0 1 1 3 0 M0 -7 V-9 M0 7 V9 M-7 0 H-9 M7 0 H9";
    private static final String AT_ONCE = "M-4 -6 V6 M0 -6 V6 M4 -6 V6";
    private static final String IN_TURN = "M-6 -4 H6 M-6 0 H6 M-6 4 H6";

    private Symbols() {}

    static void event(Svg svg, Event event, Box box, String ink) {
        var middle = box.middle();
        var radius = box.width() / 2;
        var dashed = event instanceof BoundaryEvent boundary && !boundary.cancelActivity()
                || event instanceof StartEvent start && !start.isInterrupting();
        svg.circle(middle, radius, ink, event instanceof EndEvent ? 4 : 1.5, "#ffffff", dashed);
        if (event instanceof CatchEvent && !(event instanceof StartEvent)) {
            svg.circle(middle, radius - 3, ink, 1.5, "none", dashed);
        }
        event.getChildElementsByType(EventDefinition.class).forEach(kind -> sign(svg, kind, middle, ink));
    }

    private static void sign(Svg svg, EventDefinition kind, Point middle, String ink) {
        if (kind instanceof TimerEventDefinition) {
            svg.path(middle, CLOCK, ink, 1.2, "none");
        } else if (kind instanceof MessageEventDefinition) {
            svg.path(middle, ENVELOPE, ink, 1.2, "none");
        } else if (kind instanceof ErrorEventDefinition error) {
            svg.path(middle, LIGHTNING, ink, 1.2, error.getParentElement() instanceof EndEvent ? ink : "none");
        } else if (kind instanceof TerminateEventDefinition) {
            svg.circle(middle, 10, ink, 1, ink, false);
        }
    }

    static void gateway(Svg svg, Gateway gateway, Box box, String ink) {
        var middle = box.middle();
        var half = Svg.number(box.width() / 2);
        svg.path(middle, "M0 -%s L%s 0 L0 %s L-%s 0 z".formatted(half, half, half, half), ink, 1.5, "#ffffff");
        if (gateway instanceof ParallelGateway) {
            svg.path(middle, PLUS, ink, 4, "none");
        } else if (gateway instanceof EventBasedGateway) {
            svg.circle(middle, 14, ink, 1.2, "none", false);
            svg.path(middle, PENTAGON, ink, 1.2, "none");
        } else {
            svg.path(middle, CROSS, ink, 4, "none");
        }
    }

    static void activity(Svg svg, Activity activity, Box box, String ink) {
        var corner = new Point(box.x() + 13, box.y() + 13);
        if (activity instanceof UserTask) {
            svg.path(corner, PERSON, ink, 1.1, "none");
        } else if (activity instanceof ServiceTask) {
            svg.path(corner, WHEEL, ink, 1.1, "none");
        } else if (activity instanceof SendTask) {
            svg.path(corner, ENVELOPE, ink, 1.1, "#d7dbe2");
        }
        if (activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop) {
            var foot = new Point(box.x() + box.width() / 2, box.y() + box.height() - 10);
            svg.path(foot, loop.isSequential() ? IN_TURN : AT_ONCE, ink, 2, "none");
        }
    }

    /** The stroke across a flow that is taken when no other is. */
    static void defaultMark(Svg svg, List<Point> line, String ink) {
        var length = Picture.length(line);
        if (length > 0) {
            var from = line.get(0);
            var towards = line.get(1);
            var share = Math.min(12, length / 2) / length;
            var at =
                    new Point(from.x() + (towards.x() - from.x()) * share, from.y() + (towards.y() - from.y()) * share);
            svg.path(at, "M-4 5 L4 -5", ink, 1.5, "none");
        }
    }
}
