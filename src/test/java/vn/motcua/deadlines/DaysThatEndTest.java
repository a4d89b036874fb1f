package vn.motcua.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadlines.LedgerEntry.Kind;
import vn.motcua.deadlines.LedgerEntry.Terms;
import vn.motcua.rules.WaitRule;

/** Days end at the close, or at the clock time at which they began: both are in use, and the calendar says which. */
class DaysThatEndTest {
    private static final String RECEIVED = "2022-11-01T09:30";

    @ParameterizedTest
    @CsvSource({
        "close-of-day, 10, WORKING_DAYS, 2022-11-15T17:00",
        "same-clock-time, 10, WORKING_DAYS, 2022-11-15T09:30",
        "close-of-day, 15, CALENDAR_DAYS, 2022-11-16T17:00",
        "same-clock-time, 15, CALENDAR_DAYS, 2022-11-16T17:00",
        "close-of-day, 4, CALENDAR_DAYS, 2022-11-07T17:00",
        "close-of-day, 12, MONTHS, 2023-11-01T17:00",
        "same-clock-time, 12, MONTHS, 2023-11-01T17:00"
    })
    void theLongestWaitEndsLikeEveryLimit(String dueAt, int value, LimitUnit unit, String ends) {
        var longest = new WaitRule.Longest(value, unit, "Luật");
        var rule = new WaitRule(null, null, null, null, null, longest, null, null);
        assertThat(Waits.runsOutAt(started(dueAt), rule, Story.at(RECEIVED))).isEqualTo(Story.at(ends));
    }

    @Test
    void aPauseMovesTheDueDateByItsWorkingTimeAndToTheCloseOnlyWhereDaysEndThere() {
        assertThat(pausedForAnHour("close-of-day").dueAt()).isEqualTo(Story.at("2022-11-07T17:00"));
        assertThat(pausedForAnHour("same-clock-time").dueAt()).isEqualTo(Story.at("2022-11-04T10:30"));
    }

    private static Reckoning pausedForAnHour(String dueAt) {
        return started(dueAt)
                .with(entry(2, Kind.PAUSED, "2022-11-02T09:00", "supplement", null))
                .with(entry(3, Kind.RESUMED, "2022-11-02T10:00", "", null));
    }

    private static Reckoning started(String dueAt) {
        WorkingCalendar calendar = calendar(dueAt);
        Terms terms = Story.terms(new Limit(3, LimitUnit.WORKING_DAYS));
        return Reckoning.started(entry(1, Kind.STARTED, RECEIVED, "", terms), (version, agency) -> calendar);
    }

    private static LedgerEntry entry(int seq, Kind kind, String local, String reason, @Nullable Terms terms) {
        Instant at = Story.at(local);
        return new LedgerEntry(
                "000.00.64.H34-221101-0001",
                seq,
                kind,
                at,
                at,
                "chuyenvien",
                reason,
                terms,
                null,
                null,
                null,
                null,
                "");
    }

    private static WorkingCalendar calendar(String dueAt) {
        try {
            var files = (ObjectNode)
                    new ObjectMapper().readTree(Calendars.shipped().content().text());
            files.withObject("/sessions.yaml").put("dueAt", dueAt);
            return Calendars.of(new Calendars.Content(files.toString())).general();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
