package vn.motcua.accountability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Spans of one unit on one step, taken as one hand-over: from its pool to the official who claims it is not another.
 *
 * @param name of the first holder, as shown to people
 * @param official name of the last official who had it
 */
record HandOver(
        Holding.Kind kind,
        String name,
        String unit,
        String task,
        String step,
        @Nullable String official,
        Instant from,
        Instant to,
        long workingMinutes,
        long lateMinutes) {

    /**
     * In order of time, with the steps that were over within a minute: before what began in that minute and lasted.
     *
     * @param brief in order of time
     */
    static List<HandOver> of(List<Holding> spans, List<Holding> brief) {
        List<HandOver> all = new ArrayList<>(brief.stream().map(HandOver::first).toList());
        all.addAll(of(spans));
        all.sort(Comparator.comparing(HandOver::from));
        return all;
    }

    boolean isBrief() {
        return from.equals(to);
    }

    /** In order of time; what nobody held for no working time is left out. */
    static List<HandOver> of(List<Holding> spans) {
        List<HandOver> handOvers = new ArrayList<>();
        for (Holding span : spans) {
            HandOver last = handOvers.isEmpty() ? null : handOvers.get(handOvers.size() - 1);
            if (last != null && last.isGoneOnWith(span)) {
                handOvers.set(handOvers.size() - 1, last.with(span));
            } else if (span.kind() != Holding.Kind.NOBODY || span.workingMinutes() > 0) {
                handOvers.add(first(span));
            }
        }
        return handOvers;
    }

    boolean covers(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    private static HandOver first(Holding span) {
        return new HandOver(
                span.kind(),
                span.name(),
                span.unit(),
                span.task(),
                span.step(),
                official(span),
                span.from(),
                span.to(),
                span.workingMinutes(),
                span.lateMinutes());
    }

    private boolean isGoneOnWith(Holding span) {
        return unit.equals(span.unit())
                && step.equals(span.step())
                && task.equals(span.task())
                && (kind == span.kind() || !unit.isEmpty());
    }

    private HandOver with(Holding span) {
        return new HandOver(
                span.kind(),
                name,
                unit,
                task,
                step,
                span.kind() == Holding.Kind.OFFICIAL ? span.name() : official,
                from,
                span.to(),
                workingMinutes + span.workingMinutes(),
                lateMinutes + span.lateMinutes());
    }

    private static @Nullable String official(Holding span) {
        return span.kind() == Holding.Kind.OFFICIAL ? span.name() : null;
    }
}
