package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
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
    private static final List<String> report = new ArrayList<>();

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
                // A block alone cannot answer: the scenarios of procedures go through its nodes too.
                .filter(file -> OneProcedure.key()
                        .map(key -> key.equals(file.key()) && isProcedure(file))
                        .orElse(true))
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
        assertThat(scenario.officials())
                .as("cán bộ mà kịch bản %s gọi tên", scenario.file())
                .allMatch(official -> stage.organisation().find(official).isPresent());
        var play = new Play(stage, scenario);
        play.play();
        dossiers.add(play.dossier());
    }

    /** A procedure is gone through wholly; of blocks and supervision every node, and the report names the flows left. */
    private void check(BpmnFile file) {
        var coverage = new Coverage(history, dossiers);
        var nodes = coverage.missedNodes(file);
        var flows = coverage.missedFlows(file);
        OneProcedure.key()
                .ifPresent(key -> System.out.printf(
                        "%s: %d kịch bản đạt; phần tử chưa tới: %s; luồng chưa qua: %s%n",
                        key, dossiers.size(), words(nodes), words(flows)));
        report.add("| `%s` | %s | %s |".formatted(file.key(), words(nodes), words(flows)));
        assertThat(nodes).as(file.path()).isEmpty();
        if (isProcedure(file)) {
            assertThat(flows).as(file.path()).isEmpty();
        }
    }

    private static boolean isProcedure(BpmnFile file) {
        return Files.exists(Path.of("config/procedures/" + file.key() + ".yaml"));
    }

    private static String words(Set<String> missed) {
        return missed.isEmpty() ? "không" : String.join(", ", missed);
    }

    /** What no scenario reaches, for designers: {@code target/scenario-coverage.md}. */
    @AfterAll
    static void write() throws IOException {
        if (!report.isEmpty()) {
            var head = List.of(
                    "| Quy trình | Phần tử chưa kịch bản nào tới | Luồng chưa kịch bản nào qua |", "|---|---|---|");
            Files.write(
                    Path.of("target/scenario-coverage.md"),
                    Stream.concat(head.stream(), report.stream()).toList());
        }
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
