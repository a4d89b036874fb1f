package vn.motcua.engine;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The clock of the demo: moves forward only, keeps its offset over restarts, ticks on. Exists in the profile demo only.
 * Beans are made before the job executor starts, so no timer ever sees the time before the last move.
 */
@Component
@Profile("demo")
public class DemoClock implements InitializingBean {
    private final Clock clock;
    private final JdbcClient jdbc;
    private final ProcessEngineConfigurationImpl engine;
    private volatile long offsetMillis;

    DemoClock(Clock clock, JdbcClient jdbc, ProcessEngineConfigurationImpl engine) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.engine = engine;
    }

    /** Where the last run left it. */
    @Override
    public void afterPropertiesSet() {
        set(jdbc.sql("select offset_millis from demo_clock")
                .query(Long.class)
                .optional()
                .orElse(0L));
    }

    /** Moves the clock and wakes the timers; {@link Refusal} {@code clock-backwards} for an instant that has passed. */
    public synchronized void advanceTo(Instant instant) {
        var step = instant.toEpochMilli() - clock.millis();
        if (step < 0) {
            throw Refusal.invalid("clock-backwards", "Đồng hồ chạy thử chỉ đi tới, không lùi lại.");
        }
        var offset = offsetMillis + step;
        jdbc.sql("insert into demo_clock (offset_millis) values (:offset)"
                        + " on conflict (id) do update set offset_millis = excluded.offset_millis")
                .param("offset", offset)
                .update();
        set(offset);
        wakeTimers();
    }

    /** How far the clock is ahead of the world, in milliseconds. */
    public long offsetMillis() {
        return offsetMillis;
    }

    private void set(long offset) {
        offsetMillis = offset;
        EngineTime.offset(offset);
    }

    private void wakeTimers() {
        var executor = engine.getJobExecutor();
        if (executor != null && executor.isActive()) {
            executor.jobWasAdded();
        }
    }
}
