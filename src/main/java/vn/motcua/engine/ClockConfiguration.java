package vn.motcua.engine;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The one source of time. */
    @Bean
    Clock clock() {
        return new EngineClock(ZONE);
    }
}
