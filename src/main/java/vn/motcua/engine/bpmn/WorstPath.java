package vn.motcua.engine.bpmn;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * The longest that a procedure can take in working time between two starts of the clock, when every step takes its whole
 * norm. While the clock stands still for the citizen nothing counts; a supplement is asked for as often as the rule allows.
 *
 * @param legs step by step
 * @param minutes their sum, working minutes (480 a day)
 * @param limit the published limit in working minutes; calendar days as the working days among them
 * @param limitIsExact whether the norms must fill it, because it counts working time
 * @param limitWords the limit as people say it
 * @param end the end event that it leads to
 * @param uncounted flows back to work already done, {@code <key>#<flow>}: no rule gives time for them
 */
public record WorstPath(
        List<Leg> legs,
        long minutes,
        long limit,
        boolean limitIsExact,
        String limitWords,
        String end,
        Set<String> uncounted) {

    /** Of the ordinary case; empty when this key is no administrative procedure. */
    public static Optional<WorstPath> of(String key, ModelFiles files) {
        return inEachCase(key, files).stream().findFirst();
    }

    /** In the order of the procedure's cases, the ordinary one first; one where it has no cases. */
    public static List<WorstPath> inEachCase(String key, ModelFiles files) {
        return Terms.of(key, files).stream()
                .map(terms -> {
                    var file = files.diagrams().stream()
                            .filter(diagram -> diagram.key().equals(key))
                            .findFirst()
                            .orElseThrow();
                    var roads = new Roads(files, terms, NOBODY);
                    return of(roads.through(file, file.process(), counter(terms)), terms, roads);
                })
                .toList();
    }

    static WorstPath of(Collection<Roads.Arrival> arrivals, Terms terms, Roads roads) {
        var worst = arrivals.stream()
                .filter(arrival -> !arrival.journey().isAside())
                .max(Comparator.comparingLong(
                        arrival -> Journey.minutes(arrival.journey().worst())));
        var legs = worst.map(arrival -> arrival.journey().worst()).orElse(List.of());
        return new WorstPath(
                List.copyOf(legs),
                Journey.minutes(legs),
                terms.limit(),
                terms.exact(),
                terms.words(),
                worst.map(arrival -> arrival.at().getId()).orElse(""),
                Set.copyOf(roads.backwards()));
    }

    /** The dossier was received at the counter when the process starts; that took its norm. */
    static Journey counter(Terms terms) {
        return Journey.start().spend("receive", "receive", terms.norms().getOrDefault("receive", 0L));
    }

    private static final Roads.Observer NOBODY = new Roads.Observer() {
        @Override
        public void at(BpmnFile file, FlowNode node, Journey journey) {}

        @Override
        public void reads(BpmnFile file, FlowNode gateway, String variable, Journey journey) {}
    };
}
