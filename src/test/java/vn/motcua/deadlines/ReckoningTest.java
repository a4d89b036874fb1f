package vn.motcua.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.deadlines.Story.at;

import org.junit.jupiter.api.Test;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.deadlines.Deadline.State;
import vn.motcua.engine.Refusal;

/** Worked examples with the calendar of 2022: sessions 07:00–11:30 and 13:30–17:00, 1 November is a Tuesday. */
class ReckoningTest {
    @Test
    void theDayOfReceiptIsNotCounted() {
        assertThat(Story.received("2022-11-01T09:00", 3).sum().dueAt()).isEqualTo(at("2022-11-04T17:00"));
    }

    @Test
    void aPauseMovesTheDueDateByItsWorkingTimeToTheCloseOfADay() {
        // Wednesday 10:00 to Thursday 10:00 is one working day: Friday becomes Monday.
        var sum = Story.received("2022-11-01T09:00", 3)
                .paused("2022-11-02T10:00")
                .resumed("2022-11-03T10:00")
                .sum();
        assertThat(sum.dueAt()).isEqualTo(at("2022-11-07T17:00"));
        assertThat(sum.legalDueAt()).isEqualTo(sum.dueAt());
        assertThat(sum.state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aLimitInHoursIsKeptToTheMinute() {
        // Eight hours from Tuesday 09:00 end on Wednesday 09:00; an hour's pause makes it 10:00.
        var hours = new Limit(8, LimitUnit.WORKING_HOURS);
        assertThat(Story.received(at("2022-11-01T09:00"), hours).sum().dueAt()).isEqualTo(at("2022-11-02T09:00"));
        assertThat(Story.received(at("2022-11-01T09:00"), hours)
                        .paused("2022-11-01T10:00")
                        .resumed("2022-11-01T11:00")
                        .sum()
                        .dueAt())
                .isEqualTo(at("2022-11-02T10:00"));
    }

    @Test
    void aPauseOverTheWeekendAloneChangesNothing() {
        var sum = Story.received("2022-11-01T09:00", 10)
                .paused("2022-11-04T17:30")
                .resumed("2022-11-06T20:00")
                .sum();
        assertThat(sum.dueAt()).isEqualTo(at("2022-11-15T17:00"));
    }

    @Test
    void whileStoppedTheTimeLeftStandsStill() {
        var stopped =
                Story.received("2022-11-01T09:00", 3).paused("2022-11-04T16:00").sum();
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.remainingMinutes(at("2022-11-04T16:00"))).isEqualTo(60);
        assertThat(stopped.remainingMinutes(at("2022-12-04T16:00"))).isEqualTo(60);
    }

    @Test
    void aPauseThatBeginsInTimeNeverMakesTheDossierLate() {
        // Two pauses, the second in the slack that the first one's rounding to the close of the day gave.
        var sum = Story.received("2022-11-01T09:00", 3)
                .paused("2022-11-02T10:00")
                .resumed("2022-11-02T10:30")
                .paused("2022-11-07T16:00")
                .resumed("2022-11-09T08:00")
                .sum();
        assertThat(sum.remainingMinutes(at("2022-11-09T08:00"))).isGreaterThanOrEqualTo(60);
    }

    @Test
    void aDueDateThatHasPassedDoesNotMoveAnyMore() {
        var sum = Story.received("2022-11-01T09:00", 3)
                .paused("2022-11-07T09:00")
                .resumed("2022-11-10T09:00")
                .sum();
        assertThat(sum.dueAt()).isEqualTo(at("2022-11-04T17:00"));
    }

    @Test
    void theApplicantsTimeIsNotLateTime() {
        // Late by two hours on Monday 09:00, then the applicant has it until Thursday 09:00.
        var sum = Story.received("2022-11-01T09:00", 3)
                .paused("2022-11-07T09:00")
                .resumed("2022-11-10T09:00")
                .sum();
        assertThat(sum.remainingMinutes(at("2022-11-10T10:00"))).isEqualTo(-180);
    }

    @Test
    void aRestartCountsTheLimitAnewInFull() {
        var sum = Story.received("2022-11-01T09:00", 3)
                .paused("2022-11-03T10:00")
                .restarted("2022-11-08T09:00")
                .sum();
        assertThat(sum.dueAt()).isEqualTo(at("2022-11-11T17:00"));
        assertThat(sum.state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aRestartAfterTheCutOffIsTakenAsReceivedTheNextDay() {
        var sum = Story.received("2022-11-01T09:00", 3)
                .paused("2022-11-03T10:00")
                .restarted("2022-11-08T15:01")
                .sum();
        assertThat(sum.dueAt()).isEqualTo(at("2022-11-14T17:00"));
    }

    @Test
    void aNewDateIsPromisedAndTheOriginalStays() {
        var sum = Story.received("2022-11-01T09:00", 3)
                .promised("2022-11-09T17:00", "2022-11-03T11:00")
                .sum();
        assertThat(sum.dueAt()).isEqualTo(at("2022-11-09T17:00"));
        assertThat(sum.legalDueAt()).isEqualTo(at("2022-11-04T17:00"));
        assertThat(sum.rescheduled()).isTrue();
    }

    @Test
    void aDateIsPromisedAnewAtMostOnce() {
        var once = Story.received("2022-11-01T09:00", 3).promised("2022-11-09T17:00", "2022-11-03T11:00");
        assertThatThrownBy(() ->
                        once.promised("2022-11-15T17:00", "2022-11-09T11:00").sum())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("already-rescheduled"));
    }

    @Test
    void aRestartDropsThePromiseButItRemainsTheOnlyOne() {
        var restarted = Story.received("2022-11-01T09:00", 3)
                .promised("2022-11-09T17:00", "2022-11-03T11:00")
                .paused("2022-11-03T14:00")
                .restarted("2022-11-10T09:00");
        assertThat(restarted.sum().dueAt()).isEqualTo(at("2022-11-15T17:00"));
        assertThatThrownBy(() -> restarted
                        .promised("2022-11-18T17:00", "2022-11-14T11:00")
                        .sum())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("already-rescheduled"));
    }

    @Test
    void aPauseMovesThePromiseTooButOnlyFromItsMakingOn() {
        // Paused Wednesday 10:00, promised Thursday 10:00 for the 9th, resumed Friday 10:00: one day counts for the
        // promise.
        var sum = Story.received("2022-11-01T09:00", 3)
                .paused("2022-11-02T10:00")
                .promised("2022-11-09T17:00", "2022-11-03T10:00")
                .resumed("2022-11-04T10:00")
                .sum();
        assertThat(sum.dueAt()).isEqualTo(at("2022-11-10T17:00"));
        assertThat(sum.legalDueAt()).isEqualTo(at("2022-11-08T17:00"));
    }

    @Test
    void aClockStopsOnceAndGoesOnOnce() {
        assertThatThrownBy(() -> Story.received("2022-11-01T09:00", 3)
                        .paused("2022-11-02T10:00")
                        .paused("2022-11-02T11:00")
                        .sum())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("clock-stopped"));
        assertThatThrownBy(() -> Story.received("2022-11-01T09:00", 3)
                        .resumed("2022-11-02T10:00")
                        .sum())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("clock-runs"));
        assertThatThrownBy(() -> Story.received("2022-11-01T09:00", 3)
                        .restarted("2022-11-02T10:00")
                        .sum())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("clock-runs"));
    }

    @Test
    void afterTheResultNothingMovesTheDeadline() {
        var answered = Story.received("2022-11-01T09:00", 3).answered("2022-11-04T16:00");
        assertThat(answered.sum().state()).isEqualTo(State.ANSWERED);
        assertThat(answered.sum().remainingMinutes(at("2023-01-01T00:00"))).isEqualTo(60);
        assertThatThrownBy(() -> answered.paused("2022-11-04T16:30").sum())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("already-answered"));
    }

    @Test
    void whatTouchesAnUndeclaredYearIsProvisional() {
        var calendar = Story.CALENDAR;
        var last = calendar.closeOfDay(
                calendar.previousWorkingDay(calendar.lastDeclaredDay().plusDays(1)));
        var story =
                Story.received(calendar.minus(last, 4 * calendar.minutesOfDay()), new Limit(3, LimitUnit.WORKING_DAYS));
        assertThat(story.sum().provisional()).isFalse();
        story.paused(calendar.minus(last, 2 * calendar.minutesOfDay())).resumed(calendar.plus(last, 480));
        assertThat(story.sum().provisional()).isTrue();
    }
}
