package vn.motcua.designs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.TestFilings;
import vn.motcua.engine.Migrations;
import vn.motcua.engine.Processes;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.TestClock;
import vn.motcua.procedures.Library;

/** Open dossiers are moved to a new version with everything that waits as it was, or stay. */
@MotCuaIT
class MovesIT {
    private static final String SUPERVISION = "deadline-supervision";

    @Autowired
    Designs designs;

    @Autowired
    Library library;

    @Autowired
    Moves moves;

    @Autowired
    Migrations migrations;

    @Autowired
    Processes processes;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TestFilings filings;

    @Autowired
    TestClock testClock;

    @Autowired
    HistoryService history;

    @Autowired
    Clock clock;

    @Test
    void everyTimerOfAMovedDossierIsTheSameTimerAtTheSameInstant() {
        var dossier = filings.accept("A Dũng").code();
        var instance = processes.instances(SUPERVISION, dossier).get(0);
        var before = migrations.waiting(instance);
        assertThat(before).anyMatch(waiting -> waiting.kind().equals("timer"));
        publish(SUPERVISION, text -> text.replace("Chạy cùng mỗi hồ sơ", "Chạy cùng với mỗi hồ sơ"));

        var foreseen = line(all(number -> moves.foresee(SUPERVISION, number)), dossier);
        assertThat(foreseen.moves()).isTrue();
        assertThat(migrations.waiting(instance)).isEqualTo(before);
        assertThat(versionOf(SUPERVISION, instance)).isFalse();

        var moved = line(moves.move(SUPERVISION, "vanphong"), dossier);
        assertThat(moved.moves()).isTrue();
        assertThat(moved.waiting()).isEqualTo(before);
        assertThat(migrations.waiting(instance)).isEqualTo(before);
        assertThat(versionOf(SUPERVISION, instance)).isTrue();
        assertThat(all(number -> moves.results(SUPERVISION, number)))
                .anyMatch(result ->
                        result.dossier().equals(dossier) && result.outcome().equals("moved") && result.timers() == 1);
    }

    @Test
    void aMovedDossierIsActedOnAsOftenAsOneThatBeganInTheNewVersion() {
        var dossier = filings.accept("A Thiu").code();
        var instance = processes.instances(SUPERVISION, dossier).get(0);
        publish(SUPERVISION, text -> text.replace("rồi chờ mốc sau", "rồi chờ mốc kế tiếp"));
        var moved = line(moves.move(SUPERVISION, "vanphong"), dossier);
        var due = moved.waiting().stream()
                .filter(waiting -> waiting.kind().equals("timer"))
                .map(Migrations.Waiting::dueAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        var twin = processes
                .instances(SUPERVISION, filings.accept("A Thiu em").code())
                .get(0);
        assertThat(fired(instance)).isZero();
        testClock.advanceTo(due.isBefore(clock.instant()) ? clock.instant() : due);
        assertThat(fired(instance)).isPositive().isEqualTo(fired(twin));
        assertThat(migrations.waiting(instance)).hasSameSizeAs(migrations.waiting(twin));
    }

    private long fired(String instance) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityId("catch_due")
                .finished()
                .count();
    }

    @Test
    void aDossierAtAStepThatIsGoneStaysWithAReason() {
        var dossier = filings.accept("Y Hoa").code();
        var instance = processes.instances("household-business", dossier).get(0);
        var due = deadlines.of(dossier).dueAt();
        publish("household-business", text -> renamed(text, "assign", "appoint"));

        var kept = line(moves.move("household-business", "vanphong"), dossier);

        assertThat(kept.moves()).isFalse();
        assertThat(kept.why()).contains("task_assign");
        assertThat(versionOf("household-business", instance)).isFalse();
        assertThat(deadlines.of(dossier).dueAt()).isEqualTo(due);
        assertThat(moves.missing("household-business")).contains("task_assign");
        publish("household-business", text -> renamed(text, "appoint", "assign"));
        assertThat(line(moves.move("household-business", "vanphong"), dossier).moves())
                .isTrue();
    }

    @Test
    void onlyThePublisherMoves() {
        assertThatThrownBy(() -> moves.move(SUPERVISION, "thietke"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("publisher-only"));
    }

    /** The lines of all pages. */
    private static <T> List<T> all(IntFunction<Page<T>> pages) {
        return IntStream.rangeClosed(1, pages.apply(1).pages())
                .mapToObj(pages)
                .flatMap(page -> page.lines().stream())
                .toList();
    }

    private static Moves.Line line(List<Moves.Line> lines, String dossier) {
        return lines.stream()
                .filter(line -> line.dossier().equals(dossier))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the instance runs in the newest version. */
    private boolean versionOf(String key, String instance) {
        var newest = moves.versions(key).get(0).definition();
        return migrations.running(newest).stream()
                .anyMatch(running -> running.id().equals(instance));
    }

    private static String renamed(String text, String from, String to) {
        return text.replace("task_" + from, "task_" + to)
                .replace("'" + from + "'", "'" + to + "'")
                .replace("step: " + from + ",", "step: " + to + ",");
    }

    private void publish(String key, UnaryOperator<String> change) {
        var files = new HashMap<String, byte[]>();
        library.files(key).forEach((path, text) -> {
            if (path.endsWith(".bpmn") || path.startsWith("config/")) {
                files.put(path, change.apply(text).getBytes(StandardCharsets.UTF_8));
            }
        });
        var draft = designs.handIn(files, "thietke");
        assertThat(designs.findings(draft)).isEmpty();
        designs.publish(draft.id(), draft.digest(), "50/QĐ-UBND", LocalDate.now(clock), "vanphong");
    }
}
