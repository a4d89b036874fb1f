package vn.motcua.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.accountability.Attribution;
import vn.motcua.accountability.ControlSlips;
import vn.motcua.accountability.Correcting;
import vn.motcua.accountability.Escalations;
import vn.motcua.accountability.Fault;
import vn.motcua.accountability.Faults;
import vn.motcua.accountability.Holdings;
import vn.motcua.accountability.Reconciler;
import vn.motcua.deadlines.Deadline;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.LedgerEntry;
import vn.motcua.deadlines.Supervision;
import vn.motcua.deadlines.Watched;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.JournalLine;
import vn.motcua.engine.Processes;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.TestClock;

/** A corrected receipt moves term, timers, attribution and appointment together, and the number of a result moves nothing. */
@MotCuaIT
class CorrectedReceiptIT {
    @Autowired
    private Watched watched;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Supervision supervision;

    @Autowired
    private Correcting correcting;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Holdings holdings;

    @Autowired
    private ControlSlips slips;

    @Autowired
    private Escalations escalations;

    @Autowired
    private Faults faults;

    @Autowired
    private Reconciler reconciler;

    @Autowired
    private Processes processes;

    @Autowired
    private Journal journal;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aReceiptBeforeTheCutOffMovesTheDueDateAndAllThatHangsOnIt() {
        Dossier dossier = acceptedAfterCutOff();
        String code = dossier.code();
        Deadline before = deadlines.of(code);
        Instant truly = dossier.receivedAt().minus(7, ChronoUnit.HOURS);
        correcting.instant(code, "received", null, truly);

        Deadline after = deadlines.of(code);
        assertThat(after.dueAt()).isEqualTo(dayBefore(before.dueAt()));
        assertThat(watched.timers(code)).containsExactly(supervision.nextAt(code));
        assertThat(dossiers.get(code).receivedAt()).isEqualTo(truly);
        assertThat(dossiers.get(code).receiptWrittenAt()).isEqualTo(dossier.receivedAt());
        assertThat(after.explanation()).anySatisfy(line -> assertThat(line)
                .startsWith("Đính chính lúc")
                .contains("thời điểm tiếp nhận hồ sơ đã ghi là", "Đề nghị: ", "duyệt: "));
        assertThat(mails(code)).singleElement().asString().contains("đính chính", "Ngày hẹn trước đây", "Ngày hẹn mới");
        assertThat(journal.of(code)).extracting(JournalLine::kind).contains("deadline-corrected");
        // The hours in which the desk had it without writing it down are the desk's, and every minute has a holder.
        List<Attribution> parts = holdings.attribution(code);
        long desk = watched.calendar().workingMinutesBetween(truly, dossier.receivedAt());
        assertThat(parts)
                .filteredOn(part -> part.who().equals(dossier.receivedBy()))
                .singleElement()
                .satisfies(part -> assertThat(part.workingMinutes()).isEqualTo(desk));
        assertThat(parts.stream().mapToLong(Attribution::workingMinutes).sum())
                .isEqualTo(watched.calendar().workingMinutesBetween(truly, clock.instant()));
        assertThat(slips.of(code).rows().get(0).at()).isEqualTo(truly.truncatedTo(ChronoUnit.MINUTES));
        assertThat(reconciled(code)).isEmpty();
    }

    @Test
    void whatIsSameImpossibleOrOfOtherRulesIsRefusedAndTwoInARowBothStay() {
        Dossier dossier = acceptedAfterCutOff();
        String code = dossier.code();
        Instant recorded = dossier.receivedAt();
        refused(code, "received", recorded, "correction-same");
        refused(code, "received", clock.instant().plus(2, ChronoUnit.MINUTES), "correction-impossible");
        refused(code, "received", recorded.plus(4000, ChronoUnit.DAYS), "correction-impossible");
        refused(code, "paused", recorded, "nothing-to-correct");
        refused(code, "result-issued", recorded, "nothing-to-correct");
        Instant first = recorded.minus(7, ChronoUnit.HOURS);
        Instant due = deadlines.of(code).dueAt();
        correcting.instant(code, "received", null, first);
        refused(code, "received", first, "correction-same");
        correcting.instant(code, "received", null, recorded);
        assertThat(deadlines.of(code).dueAt()).isEqualTo(due);
        assertThat(deadlines.entries(code))
                .extracting(LedgerEntry::kind)
                .containsExactly(LedgerEntry.Kind.STARTED, LedgerEntry.Kind.CORRECTED, LedgerEntry.Kind.CORRECTED);
        assertThat(mails(code)).hasSize(2);
    }

    @Test
    void aStepThatTheReceiptOpenedCountsFromTheTrueOne() {
        Dossier dossier = acceptedInTheMorning();
        String code = dossier.code();
        Instant due =
                Objects.requireNonNull(watched.open(code, "task_assign").get(0).dueAt());
        correcting.instant(code, "received", null, dossier.receivedAt().plus(20, ChronoUnit.MINUTES));
        assertThat(watched.open(code, "task_assign").get(0).dueAt())
                .isEqualTo(watched.calendar().plus(due, 20));
        // Received earlier than written: what the desk kept it for is not taken from the next one's time.
        correcting.instant(code, "received", null, dossier.receivedAt().minus(20, ChronoUnit.MINUTES));
        assertThat(watched.open(code, "task_assign").get(0).dueAt()).isEqualTo(due);
    }

    @Test
    void whatWasWorkedOnWasReceivedBefore() {
        Dossier dossier = watched.accept();
        time.advanceTo(watched.calendar().plus(dossier.receivedAt(), 60));
        watched.assign(dossier.code());
        time.advanceTo(watched.calendar().plus(clock.instant(), 60));
        refused(dossier.code(), "received", clock.instant().minus(1, ChronoUnit.MINUTES), "correction-impossible");
    }

    @Test
    void aDossierThatIsNotLateByTheTrueReceiptIsSettledAndSupervisedAnew() {
        Dossier dossier = acceptedInTheMorning();
        String code = dossier.code();
        Instant oldDue = deadlines.of(code).dueAt();
        time.advanceTo(watched.calendar().plus(oldDue, 60));
        assertThat(standing(code)).isEqualTo(1);
        assertThat(watched.open(code, "task_draftApology")).hasSize(1);

        // Handed in after the cut-off: the term began a day later.
        correcting.instant(code, "received", null, dossier.receivedAt().plus(8, ChronoUnit.HOURS));
        assertThat(deadlines.of(code).isLateAt(clock.instant())).isFalse();
        assertThat(standing(code)).isZero();
        assertThat(journal.of(code)).extracting(JournalLine::kind).contains("escalation-settled");
        assertThat(escalations.of(code))
                .filteredOn(each -> each.task() == null)
                .allSatisfy(each -> assertThat(each.settled()).contains("không quá hạn"));
        assertThat(faults.of(code)).isNotEmpty().allMatch(Fault::settled);
        assertThat(watched.timers(code)).containsExactly(supervision.nextAt(code));
        assertThat(reconciled(code)).isEmpty();

        // Late by the true date it is put before the unit's head again, and the apology is still asked for once.
        time.advanceTo(watched.calendar().plus(deadlines.of(code).dueAt(), 60));
        assertThat(standing(code)).isEqualTo(1);
        assertThat(watched.open(code, "task_draftApology")).hasSize(1);
    }

    @Test
    void aDossierThatOnlyTheCorrectionMakesLateIsSupervisedFromItsApproval() {
        Dossier dossier = acceptedAfterCutOff();
        String code = dossier.code();
        Instant oldDue = deadlines.of(code).dueAt();
        time.advanceTo(watched.calendar().plus(dayBefore(oldDue), 60));
        assertThat(standing(code)).isZero();
        correcting.instant(code, "received", null, dossier.receivedAt().minus(7, ChronoUnit.HOURS));
        assertThat(deadlines.of(code).isLateAt(clock.instant())).isTrue();
        time.runDueJobs();
        assertThat(standing(code)).isEqualTo(1);
        assertThat(watched.open(code, "task_draftApology")).hasSize(1);
        assertThat(processes.isRunning("accountability-review", code)).isFalse();
        assertThat(mails(code)).singleElement().asString().contains("Ngày này đã qua");
        assertThat(deadlines.apologyDueAt(code)).isAfter(clock.instant());
        assertThat(reconciled(code)).isEmpty();
        time.advanceTo(watched.calendar().plus(clock.instant(), 481));
        assertThat(processes.isRunning("accountability-review", code)).isTrue();
    }

    @Test
    void theNumberOfTheResultIsCorrectedAndNothingIsCountedAgain() {
        Dossier dossier = watched.accept();
        String code = dossier.code();
        watched.finish(dossier);
        Deadline before = deadlines.of(code);
        refusedNumber(code, "38C8000123", "correction-same");
        refusedNumber(code, " ", "value-missing");
        correcting.number(code, "38C8000132");
        var result = Objects.requireNonNull(dossiers.get(code).result());
        assertThat(result.number()).isEqualTo("38C8000132");
        assertThat(deadlines.of(code).dueAt()).isEqualTo(before.dueAt());
        assertThat(deadlines.of(code).answeredAt()).isEqualTo(before.answeredAt());
        assertThat(deadlines.of(code).explanation()).anySatisfy(line -> assertThat(line)
                .contains("số kết quả thực tế là 38C8000132, đã ghi là 38C8000123. Đề nghị: "));
        assertThat(mails(code)).isEmpty();
        assertThat(jdbc.sql("select result_number from dossier where code = ?")
                        .param(code)
                        .query(String.class)
                        .single())
                .isEqualTo("38C8000123");
    }

    /** Escalations of the whole dossier that wait for their supervisor; single tasks past their norm are another matter. */
    private long standing(String code) {
        return escalations.of(code).stream()
                .filter(each -> each.task() == null && each.endedAt() == null)
                .count();
    }

    private Instant dayBefore(Instant due) {
        var calendar = watched.calendar();
        return calendar.closeOfDay(calendar.previousWorkingDay(calendar.dateOf(due)));
    }

    private Dossier acceptedAfterCutOff() {
        return acceptedAt(16);
    }

    private Dossier acceptedInTheMorning() {
        return acceptedAt(8);
    }

    /** On the next working day that another one follows, at this hour. */
    private Dossier acceptedAt(int hour) {
        var calendar = watched.calendar();
        var day = calendar.nextWorkingDay(calendar.dateOf(clock.instant()));
        time.jumpTo(day.atTime(hour, 0).atZone(clock.getZone()).toInstant());
        Dossier dossier = watched.accept();
        time.jumpTo(day.atTime(hour, 30).atZone(clock.getZone()).toInstant());
        return dossier;
    }

    private void refused(String code, String fact, Instant truly, String refusal) {
        assertThatThrownBy(() -> correcting.ask(code, fact, null, truly))
                .isInstanceOfSatisfying(
                        Refusal.class, found -> assertThat(found.code()).isEqualTo(refusal));
    }

    private void refusedNumber(String code, String number, String refusal) {
        assertThatThrownBy(() -> correcting.askNumber(code, number))
                .isInstanceOfSatisfying(
                        Refusal.class, found -> assertThat(found.code()).isEqualTo(refusal));
    }

    private List<String> mails(String code) {
        return jdbc.sql("select body from outbox where dossier = ? and kind = 'appointment-moved'")
                .param(code)
                .query(String.class)
                .list();
    }

    private List<Map<String, Object>> reconciled(String code) {
        long last = jdbc.sql("select coalesce(max(id), 0) from reconciler_finding")
                .query(Long.class)
                .single();
        reconciler.round();
        return jdbc.sql("select * from reconciler_finding where id > ? and dossier = ?")
                .params(last, code)
                .query()
                .listOfRows();
    }
}
