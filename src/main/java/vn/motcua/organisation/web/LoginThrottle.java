package vn.motcua.organisation.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;

/**
 * Failed logins are counted for each account and address, and for each address. Nobody can lock a colleague out from another
 * address. Each node counts for itself.
 */
@Component
class LoginThrottle {
    static final int FAILURES = 5;
    static final int FAILURES_OF_AN_ADDRESS = 100;
    static final Duration WITHIN = Duration.ofMinutes(5);

    /** Enough for a province; the oldest are forgotten first, so guessing names cannot fill the memory. */
    private static final int REMEMBERED = 20_000;

    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    LoginThrottle(Clock clock) {
        this.time = new ClockTime(clock);
    }

    /** LockedException with a sentence when there were too many failures. */
    synchronized void require(String account, String address) {
        if (of(account, address).getAvailableTokens() == 0 || of(address).getAvailableTokens() == 0) {
            throw new LockedException(
                    "Đăng nhập sai quá nhiều lần. Vui lòng đợi %d phút rồi thử lại.".formatted(WITHIN.toMinutes()));
        }
    }

    synchronized void failed(String account, String address) {
        of(account, address).tryConsume(1);
        of(address).tryConsume(1);
    }

    synchronized void succeeded(String account, String address) {
        buckets.remove(key(account, address));
    }

    private Bucket of(String account, String address) {
        return buckets.computeIfAbsent(key(account, address), key -> bucket(FAILURES));
    }

    private Bucket of(String address) {
        return buckets.computeIfAbsent(address, key -> bucket(FAILURES_OF_AN_ADDRESS));
    }

    private static String key(String account, String address) {
        return address + " " + account.toLowerCase(Locale.ROOT);
    }

    private Bucket bucket(int failures) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(failures).refillIntervally(failures, WITHIN))
                .withCustomTimePrecision(time)
                .build();
    }

    private record ClockTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
