package vn.motcua.deadlines;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the application of a calendar change is.
 *
 * @param decision number of the decision that declares the change
 * @param official who applied it
 * @param total open dossiers that it concerned when it began
 * @param moved dossiers with another due date so far
 * @param unmoved dossiers with the same due date so far
 * @param kept dossiers that stayed with their calendar so far
 * @param finishedAt null while it runs, and when it was interrupted
 */
public record CalendarProgress(
        UUID id,
        String version,
        String decision,
        String official,
        int total,
        int moved,
        int unmoved,
        int kept,
        Instant begunAt,
        @Nullable Instant finishedAt) {

    public int done() {
        return moved + unmoved + kept;
    }

    /** From 0 to 100. Dossiers answered meanwhile are concerned no more, so only the end is 100. */
    public int percent() {
        return finishedAt != null ? 100 : total == 0 ? 0 : Math.min(99, done() * 100 / total);
    }
}
