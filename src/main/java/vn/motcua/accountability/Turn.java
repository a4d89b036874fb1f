package vn.motcua.accountability;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;

/**
 * Whose turn it is when several have a dossier at once. First whoever is over his own due date, among several the one who
 * has been late longest; then whoever works on it; last a wait for opinions that are not due yet, for the one due latest:
 * the dossier waits for that one whatever the others do. What is alike goes by age. The same rule, the same holder: an
 * inspector can do it again.
 *
 * @param due the task's own due instant, that of the agency that has it; {@link Instant#MAX} when it has none of its own
 * @param waits whether it is only waited for here: the minutes are those of the unit that asked
 */
record Turn(Instant due, boolean waits) {
    /** A task of a step in the procedure, with its norm but no due date of its own among several. */
    static final Turn WORK = new Turn(Instant.MAX, false);

    /** @return of tasks that are open at once, in the order in which they were opened, the one that has this minute */
    static <T> Comparator<Map.Entry<String, T>> at(Instant minute, Map<String, Turn> turns) {
        return Comparator.comparing(entry -> turns.getOrDefault(entry.getKey(), WORK), (one, other) -> {
            boolean late = one.isLateAt(minute);
            if (late != other.isLateAt(minute)) {
                return late ? -1 : 1;
            }
            if (late) {
                return one.due.compareTo(other.due);
            }
            return one.waits == other.waits ? other.due.compareTo(one.due) : one.waits ? 1 : -1;
        });
    }

    private boolean isLateAt(Instant minute) {
        return due.isBefore(Instant.MAX) && !minute.isBefore(due.truncatedTo(ChronoUnit.MINUTES));
    }
}
