package vn.motcua.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;
import vn.motcua.engine.StartRefused;

/** Outside demo and test the database is named, or nothing starts. */
class StrictStart implements EnvironmentPostProcessor, Ordered {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var embedded = environment.acceptsProfiles(Profiles.of("demo", "test"));
        if (!embedded && !StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            throw new StartRefused("Chưa có cơ sở dữ liệu: hãy đặt biến SPRING_DATASOURCE_URL"
                    + " (cùng SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD và SPRING_FLYWAY_USER,"
                    + " SPRING_FLYWAY_PASSWORD), hoặc chạy thử với --spring.profiles.active=demo.");
        }
    }

    /** After the configuration files are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
