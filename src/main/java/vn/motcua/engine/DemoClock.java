package vn.motcua.engine;

import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The clock of the demo: moves forward only, keeps its offset over restarts, ticks on. Exists in the profile demo only. */
@Component
@Profile("demo")
public class DemoClock {
    /** Moves the clock and wakes the timers; {@link Refusal} {@code clock-backwards} for an instant that has passed. */
    public void advanceTo(Instant instant) {
        throw new UnsupportedOperationException("engine: DemoClock.advanceTo");
    }

    /** How far the clock is ahead of the world, in milliseconds. */
    public long offsetMillis() {
        throw new UnsupportedOperationException("engine: DemoClock.offsetMillis");
    }
}
