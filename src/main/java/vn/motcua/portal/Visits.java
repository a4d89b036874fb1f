package vn.motcua.portal;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets each address ask so many times a minute: enough for people, too slow for trying out codes. */
@Component
public class Visits {
    private static final int MOST_ADDRESSES = 10_000;

    private final PortalProperties properties;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    });

    Visits(PortalProperties properties, Clock clock) {
        this.properties = properties;
        this.time = new ClockMeter(clock);
    }

    /** Whether this address may ask once more now. */
    public boolean admits(String address) {
        return buckets.computeIfAbsent(address, any -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(properties.perMinute())
                        .refillGreedy(properties.perMinute(), Duration.ofMinutes(1)))
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000L;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
