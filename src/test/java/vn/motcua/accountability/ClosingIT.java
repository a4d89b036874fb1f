package vn.motcua.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.MotCuaIT;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Watched;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.JournalLine;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.TestClock;

/** Results that exist and were not recorded (Ngọc Hồi, 2021), on the real engine. */
@MotCuaIT
class ClosingIT {
    private static final String ASK = "task_closeAnswered";

    @Autowired
    private Watched watched;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Journal journal;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aScannedResultIsAskedAboutOnceAndRecordedWithOneClickBeforeTheDueDate() {
        Dossier dossier = signed();
        String code = dossier.code();
        watched.scansResult("vanthu", dossier);
        later(29);
        assertThat(watched.open(code, ASK)).isEmpty();
        later(220);
        sweep();
        assertThat(watched.open(code, ASK)).hasSize(1);
        assertThat(watched.open(code, ASK).get(0).candidateGroups()).contains("tp-kon-tum-tckh.records");
        assertThat(journal.of(code))
                .filteredOn(line -> line.kind().equals("result-unrecorded"))
                .singleElement()
                .satisfies(line -> assertThat(line.text()).contains("ket-qua.pdf"));

        watched.does("vanthu", code, ASK, close());
        time.runDueJobs();
        assertThat(dossiers.get(code).result())
                .satisfies(result -> assertThat(result.number()).isEqualTo("38A8000777"));
        assertThat(watched.open(code, "task_return")).hasSize(1);
        assertThat(watched.open(code, ASK)).isEmpty();
        assertThat(deadlines.of(code).isLateAt(clock.instant())).isFalse();
        sweep();
        assertThat(watched.open(code, ASK)).isEmpty();
    }

    @Test
    void theClickBypassesNoStepButGivesTheWaitingOneToItsHolder() {
        Dossier dossier = watched.accept();
        String code = dossier.code();
        watched.assignAndAppraise(code, Map.of("proposal", "grant", "opinion", "Hồ sơ hợp lệ."));
        watched.scansResult("chuyenvien", dossier);
        later(300);
        assertThatThrownBy(() -> watched.does("truongphong", code, ASK, close()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("step-not-record"));
        assertThat(dossiers.get(code).result()).isNull();
        assertThat(watched.open(code, ASK)).hasSize(1);

        watched.does("truongphong", code, ASK, Map.of("action", "lead"));
        assertThat(watched.open(code, "task_sign").get(0).assignee()).isEqualTo("truongphong");
        later(10);
        assertThat(watched.open(code, ASK)).isEmpty();

        watched.submits("truongphong", code, "task_sign", Map.of("decision", "sign"));
        later(1);
        watched.does("vanthu", code, ASK, close());
        assertThat(dossiers.get(code).result()).isNotNull();
    }

    @Test
    void whatIsNotTheFinalResultIsAskedAboutAgainOnlyWithNewEvidence() {
        Dossier dossier = signed();
        String code = dossier.code();
        watched.scansResult("vanthu", dossier);
        later(300);
        watched.does("vanthu", code, ASK, Map.of("action", "dismiss", "note", "Bản nháp."));
        assertThat(journal.of(code)).extracting(JournalLine::text).anyMatch(text -> text.endsWith("Bản nháp."));
        later(60);
        assertThat(watched.open(code, ASK)).isEmpty();
        watched.scansResult("vanthu", dossier);
        later(60);
        assertThat(watched.open(code, ASK)).hasSize(1);
    }

    @Test
    void aStoppedClockIsNotAskedAboutAndShortTimeIsAskedAboutSooner() {
        Dossier stopped = signed();
        watched.scansResult("vanthu", stopped);
        watched.waits(stopped.code(), "verification");
        Dossier near = signed();
        time.advanceTo(watched.calendar().minus(deadlines.of(near.code()).dueAt(), 400));
        watched.scansResult("vanthu", near);
        later(31);
        assertThat(watched.open(near.code(), ASK)).hasSize(1);
        assertThat(watched.open(stopped.code(), ASK)).isEmpty();
    }

    private Dossier signed() {
        Dossier dossier = watched.accept();
        watched.assignAndAppraise(dossier.code(), Map.of("proposal", "grant", "opinion", "Hồ sơ hợp lệ."));
        watched.does("truongphong", dossier.code(), "task_sign", Map.of("decision", "sign"));
        return dossier;
    }

    private Map<String, ?> close() {
        return Map.of(
                "action",
                "close",
                "resultNumber",
                "38A8000777",
                "resultDate",
                watched.calendar().dateOf(clock.instant()).toString());
    }

    private void later(long workingMinutes) {
        time.jumpTo(watched.calendar().plus(clock.instant(), workingMinutes));
        sweep();
    }

    private void sweep() {
        transaction.executeWithoutResult(status -> rounds.sweep());
    }
}
