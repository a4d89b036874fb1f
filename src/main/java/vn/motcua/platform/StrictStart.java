package vn.motcua.platform;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;
import vn.motcua.engine.StartRefused;

/** Outside demo and test the database is named, or nothing starts. */
class StrictStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        require(prepared.getEnvironment());
    }

    static void require(ConfigurableEnvironment environment) {
        var embedded = environment.acceptsProfiles(Profiles.of("demo", "test"));
        if (!embedded && !StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            throw new StartRefused("Chưa có cơ sở dữ liệu: hãy đặt biến SPRING_DATASOURCE_URL"
                    + " (cùng SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD và SPRING_FLYWAY_USER,"
                    + " SPRING_FLYWAY_PASSWORD), hoặc chạy thử với --spring.profiles.active=demo.");
        }
    }

    /** After logging is set up: before, the sentence would be written in the machine's character set, often ASCII. */
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }
}
