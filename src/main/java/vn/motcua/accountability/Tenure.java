package vn.motcua.accountability;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.accountability.Holding.Kind;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadlines.Stop;
import vn.motcua.rules.WaitRule.Whom;

/**
 * Cuts a dossier's life into spans with one holder each: pure. While the clock stands still, whom it waits for; else one
 * open task says who: its official, or its unit's pool. Among several the {@link Turn} decides, for tasks of the procedure
 * itself the age. No task: nobody. The spans leave no gap, so
 * their late minutes add up to the lateness of the dossier. Instants are taken to the minute.
 *
 * @param changes in order of time
 * @param turns of tasks with a due date of their own, by task
 * @param stops of the clock: none of their minutes is late
 * @param lateFrom the due instant by law
 */
record Tenure(
        WorkingCalendar calendar,
        List<HoldingChange> changes,
        Map<String, Turn> turns,
        List<Stop> stops,
        Instant lateFrom) {

    /** A task that waits: where, and who has claimed it. */
    private record Held(String task, String step, String unit, @Nullable String official) {
        /** As whoever closed it had it. */
        Held by(@Nullable String closing) {
            return closing == null ? this : new Held(task, step, unit, closing);
        }
    }

    /** @param name of an agency that is no unit here; empty else */
    private record Holder(Kind kind, String who, String name, String unit, String task, String step) {
        static final Holder NOBODY = new Holder(Kind.NOBODY, "", "", "", "", "");

        static Holder of(Stop stop) {
            var awaited = stop.awaited();
            var kind =
                    switch (awaited.whom()) {
                        case CITIZEN, HOLDER -> Kind.CITIZEN;
                        case AGENCY -> Kind.AGENCY;
                        case NOBODY -> Kind.NOBODY;
                    };
            return new Holder(
                    kind,
                    awaited.unit(),
                    awaited.label(),
                    awaited.unit(),
                    stop.reason().task(),
                    "");
        }

        static Holder of(Holding span) {
            return new Holder(span.kind(), span.who(), span.name(), span.unit(), span.task(), span.step());
        }

        static Holder of(Held held) {
            return held.official() == null
                    ? new Holder(Kind.UNIT, held.unit(), "", held.unit(), held.task(), held.step())
                    : new Holder(Kind.OFFICIAL, held.official(), "", held.unit(), held.task(), held.step());
        }
    }

    /** The spans from begin to end, without the names of officials and units. */
    List<Holding> spans(Instant begin, Instant end) {
        Instant first = minute(begin);
        Instant last = minute(end);
        TreeSet<Instant> cuts = new TreeSet<>(List.of(first, last));
        changes.forEach(change -> cuts.add(minute(change.at())));
        turns.values().forEach(turn -> cuts.add(minute(turn.due())));
        stops.forEach(stop -> cuts.addAll(List.of(minute(stop.from()), minute(stop.to()))));
        Map<String, Held> open = new LinkedHashMap<>();
        List<Holding> spans = new ArrayList<>();
        int next = 0;
        for (Instant cut : cuts) {
            while (next < changes.size() && !minute(changes.get(next).at()).isAfter(cut)) {
                apply(changes.get(next++), open);
            }
            Instant until = cuts.higher(cut);
            if (until != null && !cut.isBefore(first) && !until.isAfter(last)) {
                Optional<Stop> stop = stopAt(cut);
                add(spans, holder(cut, open, stop), stop.isPresent(), cut, until);
            }
        }
        return spans;
    }

    /**
     * Tasks that were over within the minute in which they began, from begin to end: they have no minute and so no span, and
     * were somebody's work all the same. Without waits that are no tasks of the engine.
     */
    List<Holding> brief(Instant begin, Instant end) {
        Map<String, Held> open = new LinkedHashMap<>();
        Map<String, Instant> openedAt = new HashMap<>();
        List<Holding> brief = new ArrayList<>();
        for (HoldingChange change : changes) {
            Instant at = minute(change.at());
            Held held = open.get(change.task());
            if (change.kind() == HoldingChange.Kind.OPENED) {
                openedAt.put(change.task(), at);
            }
            if (change.kind() == HoldingChange.Kind.CLOSED
                    && held != null
                    && at.equals(openedAt.get(change.task()))
                    && change.task().indexOf(':') < 0
                    && !at.isBefore(minute(begin))
                    && !at.isAfter(end)) {
                brief.add(moment(Holder.of(held.by(change.official())), at));
            }
            apply(change, open);
        }
        return brief;
    }

    private static Holding moment(Holder holder, Instant at) {
        return new Holding(
                holder.kind(), holder.who(), holder.name(), holder.unit(), holder.task(), holder.step(), at, at, 0, 0);
    }

    /** Working time has whole minutes; so have spans. */
    private static Instant minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }

    private static void apply(HoldingChange change, Map<String, Held> open) {
        switch (change.kind()) {
            case OPENED ->
                open.put(change.task(), new Held(change.taskName(), change.step(), change.unit(), change.official()));
            case ASSIGNED ->
                open.computeIfPresent(
                        change.task(),
                        (task, held) -> new Held(held.task(), held.step(), held.unit(), change.official()));
            case CLOSED -> open.remove(change.task());
        }
    }

    private Optional<Stop> stopAt(Instant at) {
        return stops.stream()
                .filter(stop -> !at.isBefore(minute(stop.from())) && at.isBefore(minute(stop.to())))
                .findFirst();
    }

    private Holder holder(Instant at, Map<String, Held> open, Optional<Stop> stop) {
        return stop.filter(each -> each.awaited().whom() != Whom.HOLDER)
                .map(Holder::of)
                .orElseGet(() -> working(at, open));
    }

    private Holder working(Instant at, Map<String, Held> open) {
        return open.entrySet().stream()
                .min(Turn.at(at, turns))
                .map(entry -> Holder.of(entry.getValue()))
                .orElse(Holder.NOBODY);
    }

    private void add(List<Holding> spans, Holder holder, boolean stopped, Instant cut, Instant to) {
        Instant from = cut;
        Instant late = from.isAfter(lateFrom) ? from : lateFrom;
        long lateMinutes = stopped || !late.isBefore(to) ? 0 : calendar.workingMinutesBetween(late, to);
        if (!spans.isEmpty() && holder.equals(Holder.of(spans.get(spans.size() - 1)))) {
            Holding last = spans.remove(spans.size() - 1);
            from = last.from();
            lateMinutes += last.lateMinutes();
        }
        spans.add(new Holding(
                holder.kind(),
                holder.who(),
                holder.name(),
                holder.unit(),
                holder.task(),
                holder.step(),
                from,
                to,
                calendar.workingMinutesBetween(from, to),
                lateMinutes));
    }
}
