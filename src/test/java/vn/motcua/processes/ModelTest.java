package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every diagram, table and form of the repository keeps the house rules: style, drawing, wiring, execution, domain. */
class ModelTest {
    private static final Model MODEL =
            new Model(ModelFiles.ofTheRepository(), Words.ofTheCode().signatures());

    static Stream<String> paths() {
        return MODEL.paths().stream();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void theModelKeepsTheRules(String path) {
        assertThat(MODEL.findings(path)).isEmpty();
    }
}
