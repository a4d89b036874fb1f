package vn.motcua.deadlines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.rules.WaitRule.OnClock;
import vn.motcua.rules.WaitRule.Then;

/**
 * A dossier waits for something that its holder cannot do himself.
 *
 * @param seq from 1 in each dossier
 * @param reason code, {@code supplement}
 * @param runsOutAt until when it may wait; null without an end
 * @param then what happens when it has waited so long; null without an end or a rule
 */
public record Wait(
        String dossier,
        int seq,
        String reason,
        OnClock effect,
        Instant openedAt,
        String openedBy,
        @Nullable Instant runsOutAt,
        @Nullable Then then) {

    /** Whether the clock stands still meanwhile. */
    boolean stops() {
        return effect != OnClock.RUN_ON;
    }

    boolean hasRunOut(Instant now) {
        return runsOutAt != null && !now.isBefore(runsOutAt);
    }
}
