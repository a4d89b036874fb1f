package vn.motcua.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Moves the clock of the tests, forward only as in life, and runs what is due: the job executor is off. */
@Component
public class TestClock implements Passage {
    private static final int MANY = 10_000;

    private final Clock clock;
    private final ManagementService management;
    private long offsetMillis;

    TestClock(Clock clock, ManagementService management) {
        this.clock = clock;
        this.management = management;
    }

    /** Moves the clock to this instant and runs the jobs due by then, in the order of their dates. */
    @Override
    public void advanceTo(Instant instant) {
        jumpTo(instant);
        runDueJobs();
    }

    public void advance(Duration duration) {
        advanceTo(clock.instant().plus(duration));
    }

    /** Moves the clock and runs nothing: an outage. */
    public synchronized void jumpTo(Instant instant) {
        var step = instant.toEpochMilli() - clock.millis();
        if (step < 0) {
            throw new IllegalArgumentException("The clock never goes back: " + clock.instant() + " to " + instant);
        }
        offsetMillis += step;
        EngineTime.offset(offsetMillis);
    }

    /** Runs due jobs until none is left; fails on the first one that fails. */
    @Override
    public void runDueJobs() {
        for (var run = 0; run < MANY; run++) {
            var job = nextDueJob();
            if (job.isEmpty()) {
                return;
            }
            management.executeJob(job.get().getId());
        }
        throw new IllegalStateException("Due jobs never end");
    }

    private Optional<Job> nextDueJob() {
        return management.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, 1).stream()
                .findFirst();
    }
}
