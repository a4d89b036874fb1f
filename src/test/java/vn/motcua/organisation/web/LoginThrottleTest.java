package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.LockedException;

class LoginThrottleTest {
    private Instant now = Instant.parse("2022-08-05T01:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Ho_Chi_Minh");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void afterFiveFailuresTheAccountWaitsFromThatAddressOnly() {
        fail("chutich", "10.0.0.1", LoginThrottle.FAILURES);
        assertThatThrownBy(() -> throttle.require("chutich", "10.0.0.1"))
                .isInstanceOf(LockedException.class)
                .hasMessageContaining("5 phút");
        assertThatThrownBy(() -> throttle.require("ChuTich", "10.0.0.1")).isInstanceOf(LockedException.class);
        assertThatCode(() -> throttle.require("chutich", "10.0.0.2")).doesNotThrowAnyException();
        assertThatCode(() -> throttle.require("vanphong", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void theWaitEnds() {
        fail("chutich", "10.0.0.1", LoginThrottle.FAILURES);
        now = now.plus(LoginThrottle.WITHIN).plus(Duration.ofSeconds(1));
        assertThatCode(() -> throttle.require("chutich", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void aRightPasswordForgetsTheFailuresBeforeIt() {
        fail("chutich", "10.0.0.1", LoginThrottle.FAILURES - 1);
        throttle.succeeded("chutich", "10.0.0.1");
        fail("chutich", "10.0.0.1", LoginThrottle.FAILURES - 1);
        assertThatCode(() -> throttle.require("chutich", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void whoTriesManyNamesFromOneAddressIsStoppedToo() {
        for (int i = 0; i < LoginThrottle.FAILURES_OF_AN_ADDRESS; i++) {
            throttle.failed("name" + i, "10.0.0.9");
        }
        assertThatThrownBy(() -> throttle.require("another", "10.0.0.9")).isInstanceOf(LockedException.class);
    }

    private void fail(String account, String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(account, address);
        }
    }
}
