package vn.motcua.accountability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task of a dossier's procedure opened, changed hands, or closed.
 *
 * @param step key of the procedure's step, {@code appraise}; empty in old rows
 * @param unit in whose pool the task waits; empty where only the opening knew it
 * @param official who holds it from now on; null when nobody has claimed it
 */
record HoldingChange(
        Instant at, String task, String taskName, String step, Kind kind, String unit, @Nullable String official) {
    enum Kind {
        OPENED,
        ASSIGNED,
        CLOSED
    }
}
