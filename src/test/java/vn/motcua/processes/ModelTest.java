package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.engine.Inspections;
import vn.motcua.engine.bpmn.BpmnFile;
import vn.motcua.engine.bpmn.Model;
import vn.motcua.engine.bpmn.ModelFiles;

/**
 * Every diagram, table and form of the repository keeps the house rules: style, drawing, wiring, execution, domain; and a
 * deployment would take it.
 */
@ChecksProcedure
class ModelTest {
    private static final ModelFiles FILES = ModelFiles.ofTheRepository();
    private static final Words WORDS = Words.ofTheCode();
    private static final Model MODEL = new Model(FILES, WORDS.lexicon());

    static Stream<String> paths() {
        return OneProcedure.of(MODEL.paths().stream());
    }

    static Stream<BpmnFile> diagrams() {
        var paths = paths().toList();
        return FILES.diagrams().stream().filter(file -> paths.contains(file.path()));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void theModelKeepsTheRules(String path) {
        assertThat(MODEL.findings(path)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aDeploymentTakesTheDiagram(BpmnFile file) {
        var forms = FILES.forms(file.key()).keySet();
        assertThat(Inspections.faults(
                        file.path(),
                        FILES.texts().get(file.path()),
                        forms,
                        WORDS.words().values()))
                .isEmpty();
    }
}
