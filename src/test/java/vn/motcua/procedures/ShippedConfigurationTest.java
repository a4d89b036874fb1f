package vn.motcua.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.motcua.engine.Homes;
import vn.motcua.processes.ChecksProcedure;

/** Diagrams, forms and {@code config/procedures} of the repository agree, as at the start of the application. */
@ChecksProcedure
class ShippedConfigurationTest {
    @Test
    void theApplicationWouldStartWithTheRepository() {
        var configuration = new Configuration(Homes.at(Path.of("").toAbsolutePath()));
        assertThat(configuration.procedures()).isNotEmpty();
        assertThat(configuration.models())
                .hasSizeGreaterThanOrEqualTo(configuration.procedures().size());
    }
}
