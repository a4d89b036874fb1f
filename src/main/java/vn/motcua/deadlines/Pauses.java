package vn.motcua.deadlines;

import java.time.Instant;
import java.util.List;
import vn.motcua.calendar.WorkingCalendar;

/** What closed pauses do to a due instant and to the working time that is left. */
record Pauses(List<Pause> closed, WorkingCalendar calendar) {

    /** The due instant moved by the working time paused before it, counted from an instant on. */
    Instant move(Instant due, Instant countedSince, boolean toCloseOfDay) {
        Instant result = due;
        for (Pause pause : closed) {
            Instant from = later(pause.from(), countedSince);
            if (from.isBefore(pause.to()) && from.isBefore(result)) {
                result = move(result, calendar.workingMinutesBetween(from, pause.to()), toCloseOfDay);
            }
        }
        return result;
    }

    /** Working minutes paused after this instant. */
    long minutesAfter(Instant instant) {
        return closed.stream()
                .filter(pause -> pause.to().isAfter(instant))
                .mapToLong(pause -> calendar.workingMinutesBetween(later(pause.from(), instant), pause.to()))
                .sum();
    }

    /** Those before this instant, the last one cut off there. */
    static List<Pause> until(List<Pause> pauses, Instant end) {
        return pauses.stream()
                .filter(pause -> pause.from().isBefore(end))
                .map(pause -> pause.to().isAfter(end) ? new Pause(pause.from(), end) : pause)
                .toList();
    }

    private Instant move(Instant due, long minutes, boolean toCloseOfDay) {
        if (minutes == 0) {
            return due;
        }
        Instant exact = calendar.plus(due, minutes);
        return toCloseOfDay ? calendar.plusWorkingDays(exact, 0) : exact;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
