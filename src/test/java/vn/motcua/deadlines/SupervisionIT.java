package vn.motcua.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.MotCuaIT;
import vn.motcua.deadlines.Deadline.State;
import vn.motcua.deadlines.LedgerEntry.Kind;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.TestFilings;
import vn.motcua.engine.Processes;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.TestClock;
import vn.motcua.procedures.Catalogue;

/** Ledger and supervision on the real engine and the real database. */
@MotCuaIT
class SupervisionIT {
    @Autowired
    private Watched watched;

    @Autowired
    private TestFilings filings;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Supervision supervision;

    @Autowired
    private Processes processes;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anAcceptedDossierIsWatchedFromItsReceipt() {
        Dossier dossier = watched.accept();
        Deadline deadline = deadlines.of(dossier.code());
        assertThat(deadline.dueAt())
                .isEqualTo(deadlines
                        .preview(catalogue.of(dossier.edition()), dossier.agency(), dossier.receivedAt())
                        .dueAt());
        assertThat(deadline.state()).isEqualTo(State.RUNNING);
        assertThat(watched.timers(dossier.code())).containsExactly(supervision.nextAt(dossier.code()));
        assertThat(supervision.nextAt(dossier.code())).isBefore(deadline.dueAt());
    }

    @Test
    void manyDeadlinesAreReadAtOnce() {
        String one = watched.accept().code();
        String other = watched.accept().code();
        assertThat(deadlines.of(List.of(one, other, "unknown"))).containsOnlyKeys(one, other);
        assertThat(deadlines.remainingMinutes(List.of(one, other))).containsOnlyKeys(one, other);
        assertThatThrownBy(() -> deadlines.of("unknown")).isInstanceOf(Refusal.class);
    }

    @Test
    void theTimerMovesInTheTransactionThatMovesTheDeadline() {
        String code = watched.accept().code();
        Instant before = watched.timers(code).get(0);
        transaction.executeWithoutResult(status -> {
            watched.waits(code, "verification");
            assertThat(watched.timers(code)).containsExactly(Supervision.NEVER);
            status.setRollbackOnly();
        });
        assertThat(watched.timers(code)).containsExactly(before);
        assertThat(deadlines.entries(code)).hasSize(1);

        watched.waits(code, "verification");
        assertThat(watched.timers(code)).containsExactly(Supervision.NEVER);
        watched.goesOn(code);
        assertThat(watched.timers(code)).containsExactly(before);
    }

    @Test
    void aPausedDossierNeverEscalates() {
        String code = watched.accept().code();
        watched.waits(code, "verification");
        time.advanceTo(watched.calendar().plusWorkingDays(clock.instant(), 30));
        assertThat(supervision.done(code)).isEmpty();
        assertThat(watched.open(code, "task_escalation")).isEmpty();
        watched.goesOn(code);
        assertThat(deadlines.remainingMinutes(code)).isPositive();
    }

    @Test
    void afterAnOutageOfAWeekEachActIsDoneOnceAtItsPresentLevel() {
        String code = watched.accept().code();
        time.jumpTo(watched.calendar().plusWorkingDays(deadlines.of(code).dueAt(), 7));
        time.runDueJobs();
        assertThat(supervision.done(code))
                .extracting(SupervisionAct::rung)
                .containsExactlyInAnyOrder("apology", "overdue-province", "review");
        assertThat(watched.open(code, "task_draftApology")).hasSize(1);
        assertThat(watched.open(code, "task_explain")).hasSize(1);
        assertThat(watched.timers(code)).containsExactly(Supervision.NEVER);
    }

    @Test
    void watchedDayByDayEachLevelIsOpenedOnceAndInOrder() {
        String code = watched.accept().code();
        while (supervision.nextAt(code).isBefore(Supervision.NEVER)) {
            time.advanceTo(supervision.nextAt(code));
        }
        assertThat(supervision.done(code))
                .extracting(SupervisionAct::rung)
                .containsExactly(
                        "due-soon",
                        "apology",
                        "overdue-unit",
                        "review-no-apology",
                        "overdue-agency",
                        "overdue-one-stop",
                        "overdue-province");
    }

    @Test
    void askedTooEarlySupervisionWritesNothing() {
        String code = watched.accept().code();
        transaction.executeWithoutResult(
                status -> assertThat(supervision.open(code)).isEmpty());
        assertThat(supervision.done(code)).isEmpty();
    }

    @Test
    void aStepDoneInTimePutsTheApologyOff() {
        String code = watched.accept().code();
        Instant atFirst = watched.timers(code).get(0);
        watched.assignAndAppraise(code, Map.of("proposal", "grant", "opinion", "Hồ sơ hợp lệ."));
        time.advanceTo(watched.calendar().plus(atFirst, 1));
        assertThat(supervision.done(code)).extracting(SupervisionAct::rung).containsExactly("due-soon");
        // Signing and recording may take 480 minutes: out of sight from the first minute that leaves less.
        assertThat(watched.timers(code))
                .containsExactly(watched.calendar().minus(deadlines.of(code).dueAt(), 479));
    }

    @Test
    void anAnsweredDossierHasNoTimerLeft() {
        Dossier dossier = watched.accept();
        watched.finish(dossier);
        assertThat(watched.timers(dossier.code())).isEmpty();
        assertThat(processes.isRunning("deadline-supervision", dossier.code())).isFalse();
        Deadline deadline = deadlines.of(dossier.code());
        assertThat(deadline.state()).isEqualTo(State.ANSWERED);
        assertThat(deadline.isLateAt(clock.instant())).isFalse();
        assertThat(deadline.explanation()).last().asString().startsWith("Có kết quả lúc");
    }

    @Test
    void aCompleteSupplementCountsTheLimitAnew() {
        String code = watched.accept().code();
        watched.assignAndAppraise(
                code,
                Map.of("proposal", "supplement", "opinion", "Thiếu giấy tờ.", "missingPapers", "Bản sao căn cước"));
        assertThat(deadlines.of(code).state()).isEqualTo(State.STOPPED);
        time.advanceTo(watched.calendar().plusWorkingDays(clock.instant(), 4));
        watched.does("tiepnhan", code, "task_receiveSupplement", Map.of("supplied", "complete"));
        Deadline deadline = deadlines.of(code);
        assertThat(deadline.state()).isEqualTo(State.RUNNING);
        assertThat(deadline.dueAt())
                .isEqualTo(deadlines
                        .preview(catalogue.current("household-business"), "tp-kon-tum", clock.instant())
                        .dueAt());
        assertThat(deadlines.entries(code))
                .extracting(LedgerEntry::kind)
                .containsExactly(Kind.STARTED, Kind.PAUSED, Kind.RESTARTED);
        assertThat(watched.timers(code)).containsExactly(supervision.nextAt(code));
    }

    @Test
    void aNewDateIsPromisedOnceByTheLetterAndTheOriginalStays() {
        String code = watched.accept().code();
        Deadline before = deadlines.of(code);
        var day = watched.calendar().dateOf(watched.calendar().plusWorkingDays(before.dueAt(), 2));
        Instant promise = deadlines.promise(code, day);
        deadlines.noteApology(code, UUID.randomUUID(), "12/PXL", day, clock.instant());
        deadlines.reschedule(code);
        deadlines.reschedule(code);
        Deadline after = deadlines.of(code);
        assertThat(after.dueAt()).isEqualTo(promise);
        assertThat(after.originalDueAt()).isEqualTo(before.dueAt());
        assertThat(deadlines.entries(code)).hasSize(2);
        assertThat(watched.timers(code)).containsExactly(supervision.nextAt(code));
        assertThat(supervision.nextAt(code)).isAfter(before.dueAt().minusSeconds(86_400));
        assertThatThrownBy(() -> deadlines.promise(code, day.plusDays(7)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("already-rescheduled"));
        assertThatThrownBy(() -> deadlines.noteApology(code, UUID.randomUUID(), "13/PXL", day, clock.instant()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("already-apologised"));
    }

    @Test
    void aPromiseIsAWorkingDayAfterTheDueDateAndAfterNow() {
        String code = watched.accept().code();
        var calendar = watched.calendar();
        var dueDay = calendar.dateOf(deadlines.of(code).dueAt());
        var dayOff = dueDay;
        while (calendar.isWorkingDay(dayOff)) {
            dayOff = dayOff.plusDays(1);
        }
        var sunday = dayOff;
        assertThatThrownBy(() -> deadlines.promise(code, sunday))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("promise-not-a-working-day"));
        assertThatThrownBy(() -> deadlines.promise(code, dueDay))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("promise-not-after-due"));
        time.advanceTo(calendar.plusWorkingDays(deadlines.of(code).dueAt(), 3));
        var passed = calendar.nextWorkingDay(dueDay);
        assertThatThrownBy(() -> deadlines.promise(code, passed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("promise-in-the-past"));
    }

    @Test
    void aRolledBackReceiptLeavesNothing() {
        String code = transaction.execute(status -> {
            status.setRollbackOnly();
            return watched.accept().code();
        });
        assertThatThrownBy(() -> deadlines.of(code)).isInstanceOf(Refusal.class);
        assertThat(processes.instances("deadline-supervision", code)).isEmpty();
        assertThat(watched.timers(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set at = at - interval '1 day' where dossier = ?",
                "delete from ledger_entry where dossier = ?",
                "update supervision_act set at = at where dossier = ?",
                "delete from apology where dossier = ?"
            })
    void theApplicationCannotChangeTheLedger(String tampering) {
        String code = watched.accept().code();
        assertThatThrownBy(() -> jdbc.sql(tampering).param(code).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("truncate ledger_entry").update()).isInstanceOf(DataAccessException.class);
        assertThat(deadlines.entries(code)).hasSize(1);
    }

    @Test
    void twoAppendsToOneDossierWaitForEachOther() throws Exception {
        String code = watched.accept().code();
        var first = new CountDownLatch(1);
        var second = new CountDownLatch(1);
        var pausing = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            watched.waits(code, "verification");
            first.countDown();
            await(second);
        }));
        await(first);
        var pausingToo = CompletableFuture.supplyAsync(() -> {
            second.countDown();
            try {
                watched.waits(code, "verification");
                return "paused twice";
            } catch (Refusal refusal) {
                return refusal.code();
            }
        });
        pausing.get(30, TimeUnit.SECONDS);
        assertThat(pausingToo.get(30, TimeUnit.SECONDS)).isEqualTo("clock-stopped");
        assertThat(deadlines.entries(code)).extracting(LedgerEntry::seq).containsExactly(1, 2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
