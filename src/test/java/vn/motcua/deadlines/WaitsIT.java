package vn.motcua.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.JournalLine;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.TestClock;

/** The clock policy holds at the door to the clock, whatever a diagram asks of it. */
@MotCuaIT
class WaitsIT {
    @Autowired
    private Watched watched;

    @Autowired
    private Waits waits;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Journal journal;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"tiepnhan, verification", "vanthu, supplement", "chutichtp, supplement"})
    void onlyTheRolesOfTheRuleStopTheClock(String official, String reason) {
        String code = watched.accept().code();
        var refusal = refusal(official, () -> waits.open(code, reason));
        assertThat(refusal.code()).isEqualTo("wait-not-by-this-role");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal.sentence()).contains("Nghị định 61/2018/NĐ-CP", "Chuyên viên");
        assertThat(deadlines.entries(code)).hasSize(1);
    }

    @Test
    void onlyTheDeskSaysThatASupplementIsComplete() {
        String code = watched.accept().code();
        watched.waits(code, "supplement");
        assertThat(refusal("chuyenvien", () -> waits.fulfil(code)).code()).isEqualTo("wait-not-by-this-role");
        watched.supplied(code);
        assertThat(deadlines.entries(code))
                .extracting(LedgerEntry::kind)
                .containsExactly(LedgerEntry.Kind.STARTED, LedgerEntry.Kind.PAUSED, LedgerEntry.Kind.RESTARTED);
        assertThat(deadlines.of(code).explanation()).anyMatch(line -> line.contains("Điều 19.4"));
    }

    @Test
    void aSupplementStopsTheClockOnceHoweverItIsAskedFor() {
        String code = watched.accept().code();
        watched.waits(code, "supplement");
        watched.supplied(code);
        var refusal = refusal("chuyenvien", () -> waits.open(code, "supplement"));
        assertThat(refusal.code()).isEqualTo("supplement-already-asked");
        assertThat(refusal.sentence()).contains("một lần", "Điều 11.2c");
    }

    @Test
    void afterThreeWorkingDaysNoSupplementIsAskedForAnyMore() {
        String code = watched.accept().code();
        time.jumpTo(watched.calendar().plusWorkingDays(clock.instant(), 4));
        var refusal = refusal("chuyenvien", () -> waits.open(code, "supplement"));
        assertThat(refusal.code()).isEqualTo("supplement-too-late");
        assertThat(refusal.sentence()).contains("3 ngày làm việc", "Điều 19.4");
        watched.waits(code, "verification");
        assertThat(deadlines.of(code).state()).isEqualTo(Deadline.State.STOPPED);
    }

    @Test
    void theClockRunsOnWhileAnOpinionIsWaitedFor() {
        String code = watched.accept().code();
        Instant due = deadlines.of(code).dueAt();
        watched.waits(code, "opinion");
        assertThat(deadlines.of(code).state()).isEqualTo(Deadline.State.RUNNING);
        watched.waits(code, "verification");
        watched.goesOn(code);
        assertThat(deadlines.of(code).state()).isEqualTo(Deadline.State.RUNNING);
        watched.goesOn(code);
        assertThat(deadlines.of(code).dueAt()).isEqualTo(due);
        assertThat(journal.of(code)).extracting(JournalLine::kind).contains("wait-runs-on", "wait-over");
        assertThat(refusal("chuyenvien", () -> waits.resume(code)).code()).isEqualTo("clock-runs");
    }

    @Test
    void whatADiagramDoesByItselfIsTheAffairOfTheLastOfficial() {
        String code = watched.accept().code();
        assertThatThrownBy(() -> waits.open(code, "verification"))
                .extracting("code")
                .isEqualTo("wait-not-by-this-role");
        watched.assign(code);
        waits.open(code, "verification");
        assertThat(deadlines.of(code).state()).isEqualTo(Deadline.State.STOPPED);
    }

    @Test
    void aDossierGoesBackOnlyAfterTheWholeWait() {
        String code = watched.accept().code();
        assertThat(waits.endsAt(code)).isEqualTo(Supervision.NEVER);
        watched.waits(code, "supplement");
        Instant end = waits.endsAt(code);
        assertThat(end.atZone(clock.getZone()).toLocalDate())
                .isAfterOrEqualTo(
                        clock.instant().atZone(clock.getZone()).toLocalDate().plusMonths(12));
        assertThatThrownBy(() -> waits.returned(code)).extracting("code").isEqualTo("wait-not-over");
        time.advanceTo(end);
        assertThat(watched.open(code, "task_receiveSupplement")).isEmpty();
        waits.returned(code);
        assertThat(deadlines.of(code).state()).isEqualTo(Deadline.State.ANSWERED);
        assertThat(deadlines.of(code).explanation()).last().asString().contains("Trả lại hồ sơ");
        assertThat(watched.timers(code)).isEmpty();
    }

    @Test
    void aWaitThatMayNotLastLongerLetsTheClockGoOnByItself() {
        String code = watched.accept().code();
        watched.waits(code, "verification");
        jdbc.sql("insert into clock_wait_end (dossier, seq, at, by, how) values (?, 1, now(), 'test', 'given-up')")
                .param(code)
                .update();
        jdbc.sql(
                        """
                        insert into clock_wait (dossier, seq, reason, effect, opened_at, opened_by, runs_out_at, runs_out)
                        select dossier, 2, reason, effect, opened_at, opened_by, opened_at + interval '1 hour', 'resume'
                        from clock_wait where dossier = ?
                        """)
                .param(code)
                .update();
        time.jumpTo(watched.calendar().plusWorkingDays(clock.instant(), 2));
        waits.goOnWhereOver();
        waits.goOnWhereOver();
        assertThat(deadlines.of(code).state()).isEqualTo(Deadline.State.RUNNING);
        assertThat(deadlines.entries(code)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update clock_wait set runs_out_at = now() where dossier = ?",
                "delete from clock_wait where dossier = ?",
                "update dossier set rule_set = 'nd118-2025' where code = ?"
            })
    void neitherWaitNorRuleSetIsRewritten(String tampering) {
        var dossier = watched.accept();
        watched.waits(dossier.code(), "verification");
        assertThat(dossier.ruleSet()).isEqualTo("nd61-2018");
        assertThatThrownBy(() -> jdbc.sql(tampering).param(dossier.code()).update())
                .hasStackTraceContaining("ERROR");
    }

    private Refusal refusal(String official, Runnable work) {
        return catchThrowableOfType(Refusal.class, () -> watched.as(official, work));
    }
}
