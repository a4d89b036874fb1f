package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;
import vn.motcua.designs.Play;
import vn.motcua.designs.Scenario;
import vn.motcua.designs.Stage;
import vn.motcua.engine.bpmn.BpmnFile;
import vn.motcua.engine.bpmn.ModelFiles;

/** Plays every {@code processes/<key>/scenarios/*.yaml} on the real application under a moved clock. */
@MotCuaIT
@ChecksProcedure
class ScenarioIT {
    private static final Logger LOG = LoggerFactory.getLogger(ScenarioIT.class);

    @Autowired
    Stage stage;

    @Autowired
    HistoryService history;

    private final List<String> dossiers = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        var plays = files().stream()
                .map(ScenarioIT::read)
                .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> play(scenario)));
        var coverage = ModelFiles.ofTheRepository().diagrams().stream()
                // One procedure alone cannot answer: scenarios of others go through its nodes too.
                .filter(file -> OneProcedure.key().isEmpty())
                .map(file ->
                        DynamicTest.dynamicTest("everyNodeIsReachedBySomeScenario: " + file.key(), () -> check(file)));
        return Stream.concat(plays, coverage);
    }

    private static Scenario read(Path file) {
        try {
            return Scenario.read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void play(Scenario scenario) {
        var play = new Play(stage, scenario);
        play.play();
        dossiers.add(play.dossier());
    }

    private void check(BpmnFile file) {
        var coverage = new Coverage(history, dossiers);
        var flows = coverage.missedFlows(file);
        if (!flows.isEmpty()) {
            LOG.warn("{}: no scenario takes {}", file.path(), flows);
        }
        assertThat(coverage.missedNodes(file)).as(file.path()).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().matches(".*[/\\\\]scenarios[/\\\\][^/\\\\]+\\.yaml"))
                    .filter(file -> OneProcedure.key()
                            .map(key -> OneProcedure.isOf(key).test(file.toString()))
                            .orElse(true))
                    .sorted()
                    .toList();
        }
    }
}
