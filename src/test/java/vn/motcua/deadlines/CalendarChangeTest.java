package vn.motcua.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.deadlines.Story.at;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadlines.CalendarMove.Outcome;
import vn.motcua.deadlines.LedgerEntry.Change;
import vn.motcua.engine.Refusal;

/** What another calendar does to a ledger; 1 November 2022 is a Tuesday. */
class CalendarChangeTest {
    private static final WorkingCalendar STORM =
            OtherCalendars.closedOn(LocalDate.of(2022, 11, 3)).general();
    private static final WorkingCalendar EARLIER =
            OtherCalendars.workingOn(LocalDate.of(2022, 11, 5)).general();

    @Test
    void aClosureInTheMiddleMovesTheDueDateByADay() {
        var story = Story.received("2022-11-01T09:00", 3);
        assertThat(story.sum().dueAt()).isEqualTo(at("2022-11-04T17:00"));
        assertThat(story.counted(STORM, "2022-11-02T10:00").sum().dueAt()).isEqualTo(at("2022-11-07T17:00"));
    }

    @Test
    void aClosureAfterTheDueDateMovesNothingUntilAPauseReachesIt() {
        var story = Story.received("2022-10-31T09:00", 2).counted(STORM, "2022-11-01T08:00");
        assertThat(story.sum().dueAt()).isEqualTo(at("2022-11-02T17:00"));
        story.paused("2022-11-01T09:00").resumed("2022-11-02T09:00");
        assertThat(story.sum().dueAt()).isEqualTo(at("2022-11-04T17:00"));
    }

    @Test
    void aPauseOverTheClosureIsShorterAndTheDueDateTheSame() {
        var story =
                Story.received("2022-11-01T09:00", 3).paused("2022-11-02T10:00").resumed("2022-11-04T10:00");
        var before = story.sum().dueAt();
        assertThat(story.counted(STORM, "2022-11-04T11:00").sum().dueAt()).isEqualTo(before);
    }

    @Test
    void theExplanationShowsTheChangeLineByLineWithTheNumberOfTheDecision() {
        var lines = Story.received("2022-11-01T09:00", 3)
                .counted(STORM, "2022-11-02T10:00")
                .explanation();
        assertThat(lines)
                .containsSubsequence(
                        "Đến hạn lúc 17:00 Thứ sáu 04/11/2022.",
                        "Lịch làm việc thay đổi theo văn bản số 1234/QĐ-UBND, áp dụng lúc 10:00 Thứ tư 02/11/2022: tính"
                                + " lại từ 09:00 Thứ ba 01/11/2022.",
                        "Không tính Thứ năm 03/11/2022: Nghỉ tránh bão.",
                        "Đến hạn lúc 17:00 Thứ hai 07/11/2022.",
                        "Ngày hẹn trước thay đổi: 17:00 Thứ sáu 04/11/2022.");
    }

    @Test
    void aPromisedDateIsFixed() {
        var story =
                Story.received("2022-11-01T09:00", 3).knowing(STORM).promised("2022-11-09T17:00", "2022-11-02T08:00");
        var change = new Change(Story.CALENDAR.version(), STORM.version(), "1");
        assertThat(CalendarMove.of(story.sum(), change, at("2022-11-02T10:00")).outcome())
                .isEqualTo(Outcome.KEPT);
        assertThatThrownBy(() -> story.counted(STORM, "2022-11-02T10:00").sum())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("promise-holds"));
    }

    @Test
    void anAnsweredDossierNeverMoves() {
        var story = Story.received("2022-11-01T09:00", 3).answered("2022-11-02T09:00");
        assertThatThrownBy(() -> story.counted(STORM, "2022-11-02T10:00").sum())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("already-answered"));
    }

    @Test
    void noClosureMakesALateDossierOnTimeAgain() {
        var story = Story.received("2022-11-01T09:00", 3).knowing(STORM);
        var change = new Change(Story.CALENDAR.version(), STORM.version(), "1");
        Instant due = story.sum().dueAt();
        assertThat(CalendarMove.of(story.sum(), change, due).outcome()).isEqualTo(Outcome.MOVED);
        assertThat(CalendarMove.of(story.sum(), change, due.plusSeconds(60)))
                .isEqualTo(new CalendarMove(Outcome.KEPT, due, due));
    }

    @Test
    void noCalendarMovesADueDateIntoThePast() {
        var story = Story.received("2022-11-02T09:00", 3).knowing(EARLIER);
        var change = new Change(Story.CALENDAR.version(), EARLIER.version(), "1");
        assertThat(story.sum().dueAt()).isEqualTo(at("2022-11-07T17:00"));
        assertThat(CalendarMove.of(story.sum(), change, at("2022-11-04T10:00")).newDueAt())
                .isEqualTo(at("2022-11-05T17:00"));
        assertThat(CalendarMove.of(story.sum(), change, at("2022-11-07T10:00")).outcome())
                .isEqualTo(Outcome.KEPT);
    }

    @Test
    void aRestartCountsWithTheCalendarThatItNames() {
        var sum = Story.received("2022-11-01T09:00", 3)
                .counted(STORM, "2022-11-01T10:00")
                .paused("2022-11-01T11:00")
                .restarted("2022-11-02T09:00")
                .sum();
        assertThat(sum.calendar()).isSameAs(STORM);
        assertThat(sum.dueAt()).isEqualTo(at("2022-11-08T17:00"));
    }

    @Property(tries = 200)
    void goingOverToTheSameDaysMovesNothing(
            @ForAll @IntRange(min = 0, max = 20_000) int minute, @ForAll @IntRange(min = 1, max = 20) int days) {
        var received = at("2022-10-03T07:00").plusSeconds(minute * 60L);
        var limit = new Limit(days, LimitUnit.WORKING_DAYS);
        var far = OtherCalendars.closedOn(LocalDate.of(2024, 11, 5)).general();
        var story = Story.received(received, limit);
        var before = story.sum().dueAt();
        assertThat(story.knowing(far).counted(far, received).sum().dueAt()).isEqualTo(before);
    }

    @Property(tries = 200)
    void aChangeCountsAsIfItHadBeenKnownAtReceipt(
            @ForAll @IntRange(min = 0, max = 20_000) int minute, @ForAll @IntRange(min = 1, max = 20) int days) {
        var received = at("2022-10-24T07:00").plusSeconds(minute * 60L);
        var limit = new Limit(days, LimitUnit.WORKING_DAYS);
        var rule = Story.terms(limit).receiptRule();
        assertThat(Story.received(received, limit)
                        .counted(STORM, received)
                        .sum()
                        .dueAt())
                .isEqualTo(STORM.dueAt(received, limit, rule));
    }
}
