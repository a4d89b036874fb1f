package vn.motcua.engine.bpmn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * Every road through a procedure, from its start to each of its ends, through the blocks that it calls. A node is passed
 * once on a road; the supplement that the rule allows lets what follows it be passed once more (NĐ 61/2018/NĐ-CP Đ.11.2c).
 * Work that the leader sends back is not counted: no rule gives time for it.
 */
final class Roads {
    /** Arrived at an end, or where branches meet. */
    record Arrival(FlowNode at, Journey journey) {}

    /** Whoever looks at each node on each road. */
    interface Observer {
        void at(BpmnFile file, FlowNode node, Journey journey);

        void reads(BpmnFile file, FlowNode gateway, String variable, Journey journey);
    }

    private static final int MANY = 200_000;

    private final Map<String, BpmnFile> diagrams;
    private final Steps steps;
    private final Observer observer;
    private final Map<FlowNode, List<SequenceFlow>> flows = new HashMap<>();
    private final Set<String> backwards = new TreeSet<>();
    private final Set<String> called = new LinkedHashSet<>();
    private int passed;

    Roads(ModelFiles files, Terms terms, Observer observer) {
        this.diagrams =
                files.diagrams().stream().collect(Collectors.toMap(BpmnFile::key, Function.identity(), (a, b) -> a));
        this.steps = new Steps(files, terms);
        this.observer = observer;
    }

    /** Flows that lead back to work already done, and are counted no time. */
    Set<String> backwards() {
        return backwards;
    }

    /** From the start of a process, or of a sub-process, to its ends; of equal arrivals the longest. */
    Collection<Arrival> through(BpmnFile file, ModelElementInstance scope, Journey journey) {
        var arrivals = new LinkedHashMap<List<Object>, Arrival>();
        file.startOf(scope).ifPresent(start -> {
            var begun = journey;
            for (var variable : declared(start)) {
                begun = begun.write(variable, Set.of());
            }
            go(file, start, begun, null, (at, there) -> keep(arrivals, at, there));
        });
        return arrivals.values();
    }

    private static void keep(Map<List<Object>, Arrival> arrivals, FlowNode at, Journey there) {
        var key = new ArrayList<Object>(there.state());
        key.add(at.getId());
        arrivals.merge(
                key,
                new Arrival(at, there),
                (one, other) -> Journey.minutes(one.journey().worst())
                                >= Journey.minutes(other.journey().worst())
                        ? one
                        : other);
    }

    private void go(
            BpmnFile file,
            FlowNode node,
            Journey journey,
            @Nullable FlowNode stop,
            BiConsumer<FlowNode, Journey> arrived) {
        if (node.equals(stop)) {
            arrived.accept(node, journey);
            return;
        }
        if (journey.hasSeen(node.getId()) || ++passed > MANY) {
            return;
        }
        observer.at(file, node, journey);
        var here = journey.see(node.getId());
        interruptions(file, node, here, stop, arrived);
        if (node instanceof EndEvent) {
            arrived.accept(node, here);
        } else if (node instanceof CallActivity call) {
            call(file, call, here, stop, arrived);
        } else if (node instanceof SubProcess part) {
            for (var arrival : through(file, part, here)) {
                if (catchesError(arrival.at())) {
                    thrown(file, node, arrival, stop, arrived);
                } else {
                    leave(file, node, arrival.journey(), stop, arrived);
                }
            }
        } else {
            steps.pass(file, node, here).ifPresent(after -> leave(file, node, after, stop, arrived));
        }
    }

    private void interruptions(
            BpmnFile file,
            FlowNode node,
            Journey here,
            @Nullable FlowNode stop,
            BiConsumer<FlowNode, Journey> arrived) {
        if (node instanceof Activity) {
            file.all(BoundaryEvent.class).stream()
                    .filter(event -> node.equals(event.getAttachedTo()) && !catchesError(event))
                    .forEach(event -> go(file, event, steps.interrupted(event, here), stop, arrived));
        }
    }

    private static boolean catchesError(FlowNode event) {
        return !event.getChildElementsByType(ErrorEventDefinition.class).isEmpty();
    }

    private void call(
            BpmnFile file,
            CallActivity call,
            Journey here,
            @Nullable FlowNode stop,
            BiConsumer<FlowNode, Journey> arrived) {
        var block = diagrams.get(String.valueOf(call.getCalledElement()));
        if (block == null || !called.add(block.key())) {
            leave(file, call, here, stop, arrived); // no such process, or it calls itself: other rules say so
            return;
        }
        // How the block was gone through does not matter to its caller, only what came of it.
        var ways = new LinkedHashMap<List<Object>, Arrival>();
        for (var arrival : through(block, block.process(), here.into(call.getId(), mapped(call)))) {
            var back = steps.others(call, leg(call), block, arrival.journey().backTo(here));
            for (var out : extensions(call, CamundaOut.class)) {
                back = out.getCamundaTarget() == null
                        ? back
                        : back.write(
                                out.getCamundaTarget(),
                                arrival.journey().values(String.valueOf(out.getCamundaSource())));
            }
            keep(ways, catchesError(arrival.at()) ? arrival.at() : call, back);
        }
        called.remove(block.key()); // what follows may call it again
        for (var way : ways.values()) {
            if (way.at().equals(call)) {
                leave(file, call, way.journey(), stop, arrived);
            } else {
                thrown(file, call, way, stop, arrived);
            }
        }
    }

    /** An error goes to the events on the activity's border; where none catches it, on to what is around the activity. */
    private void thrown(
            BpmnFile file,
            FlowNode activity,
            Arrival error,
            @Nullable FlowNode stop,
            BiConsumer<FlowNode, Journey> arrived) {
        var events = file.all(BoundaryEvent.class).stream()
                .filter(event -> activity.equals(event.getAttachedTo()) && catchesError(event))
                .toList();
        if (events.isEmpty()) {
            arrived.accept(error.at(), error.journey());
        }
        events.forEach(event -> go(file, event, error.journey(), stop, arrived));
    }

    private void leave(
            BpmnFile file,
            FlowNode node,
            Journey journey,
            @Nullable FlowNode stop,
            BiConsumer<FlowNode, Journey> arrived) {
        var ways = flows.computeIfAbsent(node, file::outOf);
        if (ways.size() > 1 && (node instanceof ParallelGateway || node instanceof InclusiveGateway)) {
            fork(file, ways, journey, stop, arrived);
            return;
        }
        Answers.read(ways).forEach(variable -> observer.reads(file, node, variable, journey));
        var wait = node instanceof EventBasedGateway ? slowest(ways, journey) : journey;
        for (var way : ways) {
            if (journey.hasSeen(way.getTarget().getId())) {
                backwards.add(file.key() + "#" + way.getId());
            }
            Answers.take(way, ways, wait).ifPresent(after -> go(file, way.getTarget(), after, stop, arrived));
        }
    }

    /** What waits for one of several events waits as long as its timer, at the worst. */
    private Journey slowest(List<SequenceFlow> ways, Journey journey) {
        var slowest = journey;
        for (var way : ways) {
            var after = steps.wait(way.getTarget(), journey);
            slowest = after.minutes() > slowest.minutes() ? after : slowest;
        }
        return slowest;
    }

    private void fork(
            BpmnFile file,
            List<SequenceFlow> ways,
            Journey journey,
            @Nullable FlowNode stop,
            BiConsumer<FlowNode, Journey> arrived) {
        var join = new Joins(file).of(ways);
        var together = List.of(journey);
        for (var way : ways) {
            var branch = new LinkedHashMap<List<Object>, Arrival>();
            go(file, way.getTarget(), journey, join, (at, there) -> {
                if (at.equals(join)) {
                    keep(branch, at, there);
                } else {
                    arrived.accept(at, there);
                }
            });
            var met = new LinkedHashMap<List<Object>, Arrival>();
            for (var one : together) {
                branch.values().forEach(other -> keep(met, other.at(), one.with(other.journey())));
            }
            together = branch.isEmpty()
                    ? together
                    : met.values().stream().map(Arrival::journey).toList();
        }
        if (join != null) {
            together.forEach(all -> {
                if (join.equals(stop)) {
                    arrived.accept(join, all);
                } else {
                    observer.at(file, join, all);
                    leave(file, join, all.see(join.getId()), stop, arrived);
                }
            });
        }
    }

    private static Set<String> declared(FlowNode start) {
        return start.getExtensionElements() == null
                ? Set.of()
                : start.getExtensionElements().getElementsQuery().list().stream()
                        .flatMap(element -> element.getChildElementsByType(CamundaProperty.class).stream())
                        .filter(property -> "variables".equals(property.getCamundaName()))
                        .flatMap(property -> List.of(property.getCamundaValue().split(" ")).stream())
                        .collect(Collectors.toSet());
    }

    /** The step that a shared block is called for; its norm is the other agency's. */
    private static @Nullable String leg(CallActivity call) {
        return extensions(call, CamundaIn.class).stream()
                .filter(in -> "leg".equals(in.getCamundaTarget()))
                .map(CamundaIn::getCamundaSourceExpression)
                .findFirst()
                .orElse(null);
    }

    private static Set<String> mapped(CallActivity call) {
        return extensions(call, CamundaIn.class).stream()
                .map(CamundaIn::getCamundaTarget)
                .filter(target -> target != null)
                .collect(Collectors.toSet());
    }

    private static <T extends ModelElementInstance> List<T> extensions(CallActivity call, Class<T> type) {
        return call.getExtensionElements() == null
                ? List.of()
                : call.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(type)
                        .list();
    }
}
