package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.Calendars;

class FilterFunctionsTest {
    private static final OfficeDays DAYS = day -> Calendars.shipped().general().nextWorkingDay(day);

    @Test
    void whatTheNextWorkingDayAsksForIsSoon() {
        assertThat(soonUntil("2026-11-20T16:00:00")).isEqualTo(at("2026-11-24T00:00:00"));
        assertThat(soonUntil("2026-11-21T09:00:00")).isEqualTo(at("2026-11-24T00:00:00"));
        assertThat(soonUntil("2026-11-23T00:30:00")).isEqualTo(at("2026-11-25T00:00:00"));
    }

    @Test
    void beforeAHolidayTheDayAfterItIsSoon() {
        assertThat(soonUntil("2026-08-31T23:00:00")).isEqualTo(at("2026-09-04T00:00:00"));
    }

    private static Instant soonUntil(String now) {
        return FilterFunctions.soonUntil(at(now), DAYS);
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text + "+07:00").toInstant();
    }
}
