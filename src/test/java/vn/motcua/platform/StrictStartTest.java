package vn.motcua.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import vn.motcua.engine.StartRefused;

class StrictStartTest {
    private static void start(MockEnvironment environment) {
        StrictStart.require(environment);
    }

    @Test
    void withoutADatabaseAndWithoutAProfileNothingStarts() {
        assertThatThrownBy(() -> start(new MockEnvironment()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("SPRING_DATASOURCE_URL");
    }

    @Test
    void aNamedDatabaseOrTheDemoIsEnough() {
        assertThatCode(() -> start(new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql:x")))
                .doesNotThrowAnyException();
        var demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        assertThatCode(() -> start(demo)).doesNotThrowAnyException();
    }
}
