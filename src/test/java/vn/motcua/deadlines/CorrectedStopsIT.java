package vn.motcua.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.accountability.Correcting;
import vn.motcua.accountability.Holding;
import vn.motcua.accountability.Holdings;
import vn.motcua.engine.Processes;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.TestClock;

/** When a supplement was asked for and when it came, put right. */
@MotCuaIT
class CorrectedStopsIT {
    @Autowired
    private Watched watched;

    @Autowired
    private Correcting correcting;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Waits waits;

    @Autowired
    private Supervision supervision;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Processes processes;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theTermBeginsAgainWhenTheSupplementReallyCame() {
        String code = supplied();
        Instant recorded = deadlines.entries(code).get(2).at();
        Instant due = deadlines.of(code).dueAt();
        Instant task = taskDue(code);
        // It had lain at the desk since the day before.
        Instant truly = dayBefore(recorded);
        correcting.instant(code, "resumed", 3, truly);
        assertThat(deadlines.of(code).dueAt()).isEqualTo(closeOfDayBefore(due));
        assertThat(deadlines.of(code).explanation())
                .anySatisfy(line -> assertThat(line).contains("thời điểm nhận đủ bổ sung đã ghi là"));
        assertThat(watched.timers(code)).containsExactly(supervision.nextAt(code));
        assertThat(mails(code)).singleElement().asString().contains("thời điểm nhận đủ bổ sung");
        // The day between was the desk's and not the applicant's.
        List<Holding> spans = holdings.of(code);
        assertThat(spans)
                .filteredOn(span -> span.kind() == Holding.Kind.CITIZEN)
                .last()
                .satisfies(span -> assertThat(span.to()).isEqualTo(truly.truncatedTo(ChronoUnit.MINUTES)));
        assertThat(spans.stream().mapToLong(Holding::workingMinutes).sum())
                .isEqualTo(watched.calendar()
                        .workingMinutesBetween(deadlines.entries(code).get(0).at(), clock.instant()));
        // The specialist got it when the desk wrote it down: his norm counts from there.
        assertThat(taskDue(code)).isEqualTo(task);
        // Came later than written down: from then on he had something to appraise.
        Instant later = recorded.plus(30, ChronoUnit.MINUTES);
        correcting.instant(code, "resumed", 3, later);
        assertThat(taskDue(code)).isEqualTo(watched.calendar().plus(task, 30));
    }

    @Test
    void whatCannotHaveBeenIsRefused() {
        String code = supplied();
        Instant received = deadlines.entries(code).get(0).at();
        Instant paused = deadlines.entries(code).get(1).at();
        Instant resumed = deadlines.entries(code).get(2).at();
        refused(code, "received", null, paused.plus(1, ChronoUnit.MINUTES), "correction-impossible");
        refused(code, "paused", 2, received.minus(1, ChronoUnit.MINUTES), "correction-impossible");
        refused(code, "paused", 2, resumed.plus(1, ChronoUnit.MINUTES), "correction-impossible");
        refused(code, "resumed", 3, paused.minus(1, ChronoUnit.MINUTES), "correction-impossible");
        refused(code, "resumed", 3, clock.instant().plus(2, ChronoUnit.MINUTES), "correction-impossible");
        refused(code, "resumed", 2, paused.plus(1, ChronoUnit.MINUTES), "nothing-to-correct");
        refused(code, "paused", null, paused, "correction-same");
    }

    @Test
    void anOpenWaitLastsFromWhenTheClockReallyStopped() {
        String code = asked();
        Instant paused = deadlines.entries(code).get(1).at();
        Instant ends = waits.endsAt(code);
        Instant left = deadlines.of(code).dueAt();
        time.jumpTo(watched.calendar().plus(clock.instant(), 600));
        Instant truly = watched.calendar().plus(paused, 480);
        correcting.instant(code, "paused", null, truly);
        // Twelve months that end on a day off roll to the same working day.
        assertThat(waits.endsAt(code)).isAfterOrEqualTo(ends);
        assertThat(processes.timers("request-supplement", code)).containsExactly(waits.endsAt(code));
        assertThat(deadlines.of(code).state()).isEqualTo(Deadline.State.STOPPED);
        assertThat(deadlines.of(code).dueAt()).isEqualTo(left);
        // While the clock stands still no date is promised.
        assertThat(mails(code)).isEmpty();
        assertThat(jdbc.sql("select opened_at from clock_wait_moved where dossier = ?")
                        .param(code)
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(truly);
    }

    private String asked() {
        var calendar = watched.calendar();
        var day = calendar.nextWorkingDay(calendar.dateOf(clock.instant()));
        time.jumpTo(day.atTime(8, 0).atZone(clock.getZone()).toInstant());
        String code = watched.accept().code();
        watched.assign(code);
        time.jumpTo(day.atTime(10, 0).atZone(clock.getZone()).toInstant());
        watched.does(
                "chuyenvien",
                code,
                "task_appraise",
                Map.of("proposal", "supplement", "opinion", "Thiếu giấy tờ.", "missingPapers", "Bản sao căn cước"));
        time.runDueJobs();
        return code;
    }

    private String supplied() {
        String code = asked();
        time.jumpTo(watched.calendar().plus(clock.instant(), 3 * 480));
        watched.does("tiepnhan", code, "task_receiveSupplement", Map.of("supplied", "complete"));
        time.jumpTo(watched.calendar().plus(clock.instant(), 60));
        return code;
    }

    private Instant taskDue(String code) {
        return Objects.requireNonNull(watched.open(code, "task_appraise").get(0).dueAt());
    }

    private Instant dayBefore(Instant instant) {
        return watched.calendar().minus(instant, 480);
    }

    private Instant closeOfDayBefore(Instant due) {
        var calendar = watched.calendar();
        return calendar.closeOfDay(calendar.previousWorkingDay(calendar.dateOf(due)));
    }

    private void refused(String code, String fact, @Nullable Integer entry, Instant truly, String refusal) {
        assertThatThrownBy(() -> correcting.ask(code, fact, entry, truly))
                .isInstanceOfSatisfying(
                        Refusal.class, found -> assertThat(found.code()).isEqualTo(refusal));
    }

    private List<String> mails(String code) {
        return jdbc.sql("select body from outbox where dossier = ? and kind = 'appointment-moved'")
                .param(code)
                .query(String.class)
                .list();
    }
}
