package vn.motcua.engine;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Moves the clock of the tests, forward only as in life, and runs what is due: the job executor is off. */
@Component
public class TestClock {
    /** Moves the clock to this instant and runs the jobs due by then, in the order of their dates. */
    public void advanceTo(Instant instant) {
        throw new UnsupportedOperationException("engine: TestClock.advanceTo");
    }

    public void advance(Duration duration) {
        throw new UnsupportedOperationException("engine: TestClock.advance");
    }

    /** Runs due jobs until none is left; fails on the first one that fails. */
    public void runDueJobs() {
        throw new UnsupportedOperationException("engine: TestClock.runDueJobs");
    }
}
