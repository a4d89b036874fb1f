package vn.motcua.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.accountability.Reconciliation.Finding;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Supervision;
import vn.motcua.deadlines.Watched;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Journal;
import vn.motcua.engine.Processes;
import vn.motcua.engine.StartTimers;
import vn.motcua.engine.TestClock;

/** Timers that were deleted, moved, suspended or doubled behind the engine's back are right again after one round, once. */
@MotCuaIT
class ReconcilerIT {
    private static final String SUPERVISION = "deadline-supervision";

    @Autowired
    private Watched watched;

    @Autowired
    private Sabotage sabotage;

    @Autowired
    private Reconciler reconciler;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Supervision supervision;

    @Autowired
    private Processes processes;

    @Autowired
    private StartTimers startTimers;

    @Autowired
    private Journal journal;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private TestClock time;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void deletedTimersAreSetAgainAtTheLedgersInstantJournalledAndCounted() {
        List<String> codes = List.of(
                watched.accept().code(),
                watched.accept().code(),
                watched.accept().code());
        // What other tests have left broken is not counted.
        reconciler.round();
        double counted = count("supervision");
        codes.forEach(sabotage::deleteTimer);
        assertThat(codes).allSatisfy(code -> assertThat(watched.timers(code)).isEmpty());

        reconciler.round();
        reconciler.round();

        assertThat(codes).allSatisfy(code -> {
            assertThat(watched.timers(code)).containsExactly(supervision.nextAt(code));
            assertThat(repairs(code)).isEqualTo(1);
            assertThat(findings(code)).extracting(Finding::repaired).containsExactly(true);
        });
        assertThat(count("supervision") - counted).isEqualTo(3);
    }

    @Test
    void aTimerThatIsNotWhereTheLedgerSaysIsMoved() {
        String code = watched.accept().code();
        Instant rightly = watched.timers(code).get(0);
        watched.displaceTimer(code);
        assertThat(watched.timers(code)).doesNotContain(rightly);
        reconciler.round();
        reconciler.round();
        assertThat(watched.timers(code)).containsExactly(rightly);
        assertThat(repairs(code)).isEqualTo(1);
    }

    @Test
    void aSuspendedTimerIsNoTimer() {
        String code = watched.accept().code();
        sabotage.suspendTimer(code);
        reconciler.round();
        assertThat(watched.timers(code)).containsExactly(supervision.nextAt(code));
        time.advanceTo(supervision.nextAt(code));
        assertThat(supervision.done(code)).isNotEmpty();
    }

    @Test
    void aDossierThatIsNotWatchedIsWatchedAgain() {
        String code = watched.accept().code();
        Instant rightly = watched.timers(code).get(0);
        sabotage.delete(SUPERVISION, code);
        assertThat(watched.timers(code)).isEmpty();
        reconciler.round();
        reconciler.round();
        assertThat(watched.timers(code)).containsExactly(rightly);
    }

    @Test
    void aSecondWatchOverOneDossierIsEnded() {
        String code = watched.accept().code();
        processes.start(SUPERVISION, code, Map.of());
        assertThat(watched.timers(code)).hasSize(2);
        reconciler.round();
        assertThat(watched.timers(code)).containsExactly(supervision.nextAt(code));
        assertThat(processes.runningInstances(SUPERVISION, code)).hasSize(1);
    }

    @Test
    void aWatchOverAnAnsweredDossierIsEnded() {
        Dossier dossier = watched.accept();
        watched.finish(dossier);
        processes.start(SUPERVISION, dossier.code(), Map.of());
        reconciler.round();
        assertThat(processes.isRunning(SUPERVISION, dossier.code())).isFalse();
    }

    @Test
    void theWatchOverSingleTasksIsSetAgain() {
        sabotage.deleteStartTimers("task-watch");
        assertThat(startTimers.isSet("task-watch")).isFalse();
        reconciler.round();
        assertThat(startTimers.isSet("task-watch")).isTrue();
        int timers = jdbc.sql("select count(*) from act_ru_job where process_def_key_ = 'task-watch'")
                .query(Integer.class)
                .single();
        reconciler.round();
        assertThat(jdbc.sql("select count(*) from act_ru_job where process_def_key_ = 'task-watch'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(timers)
                .isEqualTo(1);
        assertThat(reconciliation.standing().findings())
                .anySatisfy(finding -> assertThat(finding.text()).contains("lịch tuần tra"));
    }

    @Test
    void whatCannotBeRepairedStopsNoOtherAndIsListedOnce() {
        String broken = watched.accept().code();
        watched.waits(broken, "supplement");
        String lost = watched.accept().code();
        sabotage.deleteTimer(lost);
        assertThat(reconciler.round().failed()).isPositive();
        reconciler.round();
        assertThat(watched.timers(lost)).containsExactly(supervision.nextAt(lost));
        assertThat(findings(broken)).singleElement().satisfies(finding -> {
            assertThat(finding.repaired()).isFalse();
            assertThat(finding.kind()).isEqualTo("letter");
        });
        watched.supplied(broken);
    }

    @Test
    void whatIsInOrderIsLeftAlone() {
        String code = watched.accept().code();
        time.advanceTo(deadlines.of(code).dueAt());
        reconciler.round();
        reconciler.round();
        assertThat(repairs(code)).isZero();
        assertThat(findings(code)).isEmpty();
        var round = reconciliation.standing().newest().orElseThrow();
        assertThat(round.open()).isPositive();
        assertThat(round.endedAt()).isAfterOrEqualTo(round.begunAt());
    }

    private long repairs(String code) {
        return journal.of(code).stream()
                .filter(line -> line.kind().equals("supervision-repaired"))
                .count();
    }

    private List<Finding> findings(String code) {
        return reconciliation.standing().findings().stream()
                .filter(finding -> Objects.equals(finding.dossier(), code))
                .toList();
    }

    private double count(String kind) {
        return meters.counter("motcua.reconciler.repairs", "kind", kind).count();
    }
}
