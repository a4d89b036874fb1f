package vn.motcua.engine;

import java.time.Instant;
import java.time.InstantSource;
import org.joda.time.DateTimeUtils;

/**
 * What the engine's clock reads: the world's time, ahead by the demo's or the tests' offset for everybody, and further ahead
 * for one thread while it plays a trial.
 */
final class EngineTime {
    private static final InstantSource WORLD = InstantSource.system();
    private static final ThreadLocal<Long> ALONE = ThreadLocal.withInitial(() -> 0L);
    private static volatile long everybody;

    private EngineTime() {}

    /** From now on everybody is ahead of the world by so many milliseconds. */
    static void offset(long millis) {
        everybody = millis;
        install();
    }

    /** This thread alone goes on to an instant; {@link #together()} brings it back. */
    static void goAlone(Instant until) {
        install();
        ALONE.set(until.toEpochMilli() - WORLD.millis() - everybody);
    }

    static void together() {
        ALONE.remove();
    }

    private static void install() {
        DateTimeUtils.setCurrentMillisProvider(() -> WORLD.millis() + everybody + ALONE.get());
    }
}
