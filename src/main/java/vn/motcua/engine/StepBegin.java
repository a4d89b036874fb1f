package vn.motcua.engine;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When the step began whose due date is asked for: now, as it opens. When an open step is dated again, when it had opened: a
 * word that counts from “now” would give it all its time once more.
 */
@Component
public class StepBegin {
    private final ThreadLocal<@Nullable Instant> earlier = new ThreadLocal<>();
    private final Clock clock;

    StepBegin(Clock clock) {
        this.clock = clock;
    }

    public Instant instant() {
        Instant begun = earlier.get();
        return begun == null ? clock.instant() : begun;
    }

    /** Runs what dates a step that began at this instant. */
    void at(Instant begun, Runnable dating) {
        earlier.set(begun);
        try {
            dating.run();
        } finally {
            earlier.remove();
        }
    }
}
