package vn.motcua.calendar;

import java.time.Instant;
import java.util.List;

/**
 * A promised date and the sum behind it.
 *
 * @param dueAt the last instant in time; later is late
 * @param takenAsReceivedAt where the count begins, after days off, breaks and cut-off
 * @param provisional the count touches days whose calendar is not declared yet; count again when it is
 * @param explanation Vietnamese lines in order of time: receipt, taken as received, days skipped and why, days counted,
 *     result
 */
public record DueDate(Instant dueAt, Instant takenAsReceivedAt, boolean provisional, List<String> explanation) {
    public DueDate {
        explanation = List.copyOf(explanation);
    }
}
