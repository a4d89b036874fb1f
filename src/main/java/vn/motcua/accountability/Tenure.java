package vn.motcua.accountability;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.accountability.Holding.Kind;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadlines.Pause;

/**
 * Cuts a dossier's life into spans with one holder each: pure. While the clock stands still the citizen has it; else one
 * open task says who: its official, or its unit's pool. Among several the {@link Turn} decides, for tasks of the procedure
 * itself the age. No task: nobody. The spans leave no gap, so
 * their late minutes add up to the lateness of the dossier. Instants are taken to the minute.
 *
 * @param changes in order of time
 * @param turns of tasks with a due date of their own, by task
 * @param lateFrom the due instant by law
 */
record Tenure(
        WorkingCalendar calendar,
        List<HoldingChange> changes,
        Map<String, Turn> turns,
        List<Pause> pauses,
        Instant lateFrom) {

    /** A task that waits: where, and who has claimed it. */
    private record Held(String task, String step, String unit, @Nullable String official) {}

    private record Holder(Kind kind, String who, String unit, String task, String step) {
        static final Holder CITIZEN = new Holder(Kind.CITIZEN, "", "", "", "");
        static final Holder NOBODY = new Holder(Kind.NOBODY, "", "", "", "");

        static Holder of(Held held) {
            return held.official() == null
                    ? new Holder(Kind.UNIT, held.unit(), held.unit(), held.task(), held.step())
                    : new Holder(Kind.OFFICIAL, held.official(), held.unit(), held.task(), held.step());
        }
    }

    /** The spans from begin to end, without names. */
    List<Holding> spans(Instant begin, Instant end) {
        Instant first = minute(begin);
        Instant last = minute(end);
        TreeSet<Instant> cuts = new TreeSet<>(List.of(first, last));
        changes.forEach(change -> cuts.add(minute(change.at())));
        turns.values().forEach(turn -> cuts.add(minute(turn.due())));
        pauses.forEach(pause -> cuts.addAll(List.of(minute(pause.from()), minute(pause.to()))));
        Map<String, Held> open = new LinkedHashMap<>();
        List<Holding> spans = new ArrayList<>();
        int next = 0;
        for (Instant cut : cuts) {
            while (next < changes.size() && !minute(changes.get(next).at()).isAfter(cut)) {
                apply(changes.get(next++), open);
            }
            Instant until = cuts.higher(cut);
            if (until != null && !cut.isBefore(first) && !until.isAfter(last)) {
                add(spans, holder(cut, open), cut, until);
            }
        }
        return spans;
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

    private Holder holder(Instant at, Map<String, Held> open) {
        if (pauses.stream().anyMatch(pause -> !at.isBefore(minute(pause.from())) && at.isBefore(minute(pause.to())))) {
            return Holder.CITIZEN;
        }
        return open.entrySet().stream()
                .min(Turn.at(at, turns))
                .map(entry -> Holder.of(entry.getValue()))
                .orElse(Holder.NOBODY);
    }

    private void add(List<Holding> spans, Holder holder, Instant from, Instant to) {
        Instant begin = from;
        if (!spans.isEmpty()) {
            Holding last = spans.get(spans.size() - 1);
            if (holder.equals(new Holder(last.kind(), last.who(), last.unit(), last.task(), last.step()))) {
                spans.remove(spans.size() - 1);
                begin = last.from();
            }
        }
        Instant late = begin.isAfter(lateFrom) ? begin : lateFrom;
        spans.add(new Holding(
                holder.kind(),
                holder.who(),
                "",
                holder.unit(),
                holder.task(),
                holder.step(),
                begin,
                to,
                calendar.workingMinutesBetween(begin, to),
                holder.kind() == Kind.CITIZEN || !late.isBefore(to) ? 0 : calendar.workingMinutesBetween(late, to)));
    }
}
