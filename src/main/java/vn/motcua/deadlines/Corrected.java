package vn.motcua.deadlines;

import java.time.Instant;

/**
 * What an approved correction did to a deadline.
 *
 * @param oldDueAt the last instant in time before; {@code newDueAt} after, the same when nothing moved
 * @param healed it was late, and by the true instants it is not
 * @param apologyNotNeeded an apology was being written, and none is due any more
 */
public record Corrected(Instant oldDueAt, Instant newDueAt, boolean healed, boolean apologyNotNeeded) {
    public boolean moved() {
        return !newDueAt.equals(oldDueAt);
    }
}
