package vn.motcua.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.accountability.Attribution;
import vn.motcua.accountability.Escalation;
import vn.motcua.accountability.Escalations;
import vn.motcua.accountability.Holding;
import vn.motcua.accountability.Holdings;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.engine.TestClock;

/** Handoffs between agencies: two clocks, lapse, refusal, and that each is decided once. */
@MotCuaIT
class HandoffIT {
    private static final Map<String, String> SEND = Map.of("sending", "send", "handoffContent", "Đề nghị định giá.");
    private static final Map<String, String> ACCEPT = Map.of("acceptance", "accept");

    @Autowired
    private Trial trial;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Escalations escalations;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Calendars calendars;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void beginAMorning() {
        WorkingCalendar calendar = calendars.general();
        time.advanceTo(
                calendar.plus(calendar.startOfDay(calendar.nextWorkingDay(calendar.dateOf(clock.instant()))), 60));
    }

    @Test
    void theSendersClockStopsWhenTheReceiverAcceptsAndEachMinuteHasItsHolder() {
        String dossier = sent();
        wait(90);
        trial.does("tnmt.chuyenvien", dossier, "task_receiveHandoff", ACCEPT);
        wait(200);
        trial.does(
                "tnmt.chuyenvien", dossier, "task_handleHandoff", Map.of("handling", "done", "handoffAnswer", "Xong."));

        Handoff handoff = only(dossier);
        assertThat(handoff.dueAt())
                .isEqualTo(calendars
                        .of("kon-tum-tai-nguyen")
                        .plus(handoff.decidedAt().orElseThrow(), 960));
        assertThat(handoff.isLateAt(clock.instant())).isFalse();
        assertThat(holdings.attribution(dossier))
                .extracting(Attribution::kind, Attribution::who, Attribution::workingMinutes)
                .contains(
                        tuple(Holding.Kind.OFFICIAL, "chuyenvien", 90L),
                        tuple(Holding.Kind.AGENCY, "kon-tum-tai-nguyen", 200L));
        assertThat(holdings.attribution(dossier).stream()
                        .mapToLong(Attribution::lateMinutes)
                        .sum())
                .isEqualTo(deadlines.lateMinutes(dossier));
    }

    @Test
    void aHandoffThatNobodyAcceptsLapsesAtTheEndOfItsWindowAndBothHeadsHearOfItOnce() {
        String dossier = sent();
        Handoff waiting = only(dossier);
        time.jumpTo(calendars.general().plus(waiting.acceptBy(), 300));
        time.runDueJobs();
        time.advance(Duration.ofMinutes(6));

        Handoff handoff = only(dossier);
        Handoff.Event lapse = handoff.start().orElseThrow();
        assertThat(lapse.kind()).isEqualTo(Handoff.Kind.LAPSED);
        assertThat(lapse.at()).isEqualTo(waiting.acceptBy());
        assertThat(lapse.dueAt()).isEqualTo(calendars.of("kon-tum-tai-nguyen").plus(waiting.acceptBy(), 960));
        assertThat(escalations.of(dossier).stream()
                        .filter(each -> each.rung().equals("handoff-unaccepted"))
                        .map(Escalation::recipient))
                .containsExactlyInAnyOrder("tp-kon-tum-tckh.unit-head", "kon-tum-tai-nguyen.unit-head");
        // What came after the window is the receiver's, though the system was asleep.
        assertThat(holdings.attribution(dossier))
                .filteredOn(part -> part.who().equals("chuyenvien"))
                .extracting(Attribution::workingMinutes)
                .containsExactly(240L);
    }

    @Test
    void aLateHandoffGoesToTheHeadOfTheUnitThatHasIt() {
        String dossier = sent();
        trial.does("tnmt.chuyenvien", dossier, "task_receiveHandoff", ACCEPT);
        time.advanceTo(only(dossier).dueAt().plusSeconds(600));

        assertThat(only(dossier).isLateAt(clock.instant())).isTrue();
        assertThat(escalations.of(dossier))
                .filteredOn(each -> each.rung().equals("task-overdue"))
                .extracting(Escalation::recipient)
                .containsExactly("kon-tum-tai-nguyen.unit-head");
    }

    @Test
    void acceptanceAndLapseAtTheSameMomentHappenOnce() throws Exception {
        String dossier = sent();
        var task = trial.open(dossier, "task_receiveHandoff").get(0);
        var timer = management
                .createJobQuery()
                .processInstanceId(jdbc.sql("select proc_inst_id_ from act_ru_task where id_ = ?")
                        .param(task.id())
                        .query(String.class)
                        .single())
                .timers()
                .singleResult();
        time.jumpTo(only(dossier).acceptBy());

        var failures = together(
                () -> {
                    trial.does("tnmt.chuyenvien", task, ACCEPT);
                    return true;
                },
                () -> {
                    management.executeJob(timer.getId());
                    return true;
                });

        assertThat(failures).isLessThanOrEqualTo(1);
        time.runDueJobs();
        assertThat(only(dossier).events()).hasSize(1);
        assertThat(trial.open(dossier, "task_handleHandoff")).hasSize(1);
        assertThat(trial.open(dossier, "task_receiveHandoff")).isEmpty();
    }

    @Test
    void whatWasHandedOverIsNeverRewritten() {
        String dossier = sent();
        trial.does("tnmt.chuyenvien", dossier, "task_receiveHandoff", ACCEPT);

        for (String change : List.of(
                "update handoff set accept_by = now() where dossier = ?",
                "delete from handoff where dossier = ?",
                "update handoff_event set due_at = now() where handoff in (select id from handoff where dossier = ?)",
                "insert into handoff_event (handoff, kind, at, noted_at, by, note)"
                        + " select id, 'refused', now(), now(), 'x', 'x' from handoff where dossier = ?")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(dossier).update()).isInstanceOf(DataAccessException.class);
        }
    }

    private String sent() {
        String dossier = trial.in("taxDuty");
        trial.does("chuyenvien", dossier, "task_sendHandoff", SEND);
        return dossier;
    }

    private Handoff only(String dossier) {
        return handoffs.of(dossier).get(0);
    }

    private void wait(int minutes) {
        time.advanceTo(calendars.general().plus(clock.instant(), minutes));
    }

    /** How many of the two failed. */
    private static int together(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        var start = new CyclicBarrier(2);
        try {
            var running = List.of(one, other).stream()
                    .map(work -> pool.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            int failures = 0;
            for (var each : running) {
                try {
                    each.get();
                } catch (ExecutionException lost) {
                    failures++;
                }
            }
            return failures;
        } finally {
            pool.shutdownNow();
        }
    }
}
