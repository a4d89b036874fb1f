package vn.motcua.deadlines;

import java.time.Instant;
import java.util.List;

/**
 * What an approved correction does to a deadline.
 *
 * @param oldDueAt the last instant in time before; {@code newDueAt} after, the same when nothing moves
 * @param healed it is late, and by the true instants it is not; {@code broken} the other way round
 * @param outside stops that it puts outside the days in which they were allowed: clauses without full stop
 * @param apologyNotNeeded an apology was being written, and none is due any more; known only once it is approved
 */
public record Corrected(
        Instant oldDueAt,
        Instant newDueAt,
        boolean healed,
        boolean broken,
        List<String> outside,
        boolean apologyNotNeeded) {
    public Corrected {
        outside = List.copyOf(outside);
    }

    public boolean moves() {
        return !newDueAt.equals(oldDueAt);
    }

    Corrected withoutApology() {
        return new Corrected(oldDueAt, newDueAt, healed, broken, outside, true);
    }
}
