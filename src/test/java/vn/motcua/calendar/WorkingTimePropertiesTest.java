package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for every instant and limit, on calendars with and without half days and other due times. */
class WorkingTimePropertiesTest {
    private static final WorkingCalendar SHIPPED = Calendars.shipped().general();
    private static final WorkingCalendar UNEVEN = Sample.files()
            .with(
                    "exceptions.yaml",
                    """
                    exceptions:
                      - { name: Nghỉ tránh bão, from: 2022-09-27, to: 2022-09-28, open: none, source: s }
                      - { name: Tổng kết năm, from: 2022-12-30, open: morning, source: s }
                      - { name: Làm thêm, from: 2022-10-01, open: afternoon, source: s }
                    """)
            .calendars()
            .general();
    private static final WorkingCalendar SAME_CLOCK = Sample.files()
            .with("sessions.yaml", Sample.SESSIONS.replace("close-of-day", "same-clock-time"))
            .calendars()
            .general();

    @Property
    void betweenIsAdditive(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant a,
            @ForAll("instants") Instant b,
            @ForAll("instants") Instant c) {
        assertThat(calendar.workingMinutesBetween(a, b) + calendar.workingMinutesBetween(b, c))
                .isEqualTo(calendar.workingMinutesBetween(a, c));
    }

    @Property
    void betweenCountsTheMinutesOfOfficeHours(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant from,
            @ForAll @IntRange(max = 4000) int minutes) {
        Instant start = from.truncatedTo(ChronoUnit.MINUTES);
        long worked = IntStream.range(0, minutes)
                .filter(minute -> calendar.isWorkingTime(start.plus(minute, ChronoUnit.MINUTES)))
                .count();
        assertThat(calendar.workingMinutesBetween(start, start.plus(minutes, ChronoUnit.MINUTES)))
                .isEqualTo(worked);
    }

    @Property
    void plusAddsExactlyAndNoLater(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant from,
            @ForAll @LongRange(min = 1, max = 200_000) long minutes) {
        Instant to = calendar.plus(from, minutes);
        assertThat(calendar.workingMinutesBetween(from, to)).isEqualTo(minutes);
        assertThat(calendar.workingMinutesBetween(from, to.minus(1, ChronoUnit.MINUTES)))
                .isEqualTo(minutes - 1);
    }

    @Property
    void minusTakesExactlyAndNoEarlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant from,
            @ForAll @LongRange(min = 1, max = 200_000) long minutes) {
        Instant back = calendar.minus(from, minutes);
        assertThat(calendar.workingMinutesBetween(back, from)).isEqualTo(minutes);
        assertThat(calendar.workingMinutesBetween(back.plus(1, ChronoUnit.MINUTES), from))
                .isEqualTo(minutes - 1);
    }

    @Property
    void minusUndoesPlus(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant from,
            @ForAll @LongRange(min = -100_000, max = 100_000) long minutes) {
        // Into office hours: the start of the next minute of work.
        Instant start = calendar.minus(calendar.plus(from, 1), 1);
        assertThat(calendar.isWorkingTime(start)).isTrue();
        Instant there = calendar.plus(start, minutes);
        Instant back = calendar.minus(there, minutes);
        assertThat(calendar.workingMinutesBetween(start, back)).isZero();
        if (minutes > 0) {
            assertThat(back).isEqualTo(start);
        }
    }

    @Property
    void aLaterReceiptIsNeverDueEarlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant one,
            @ForAll @IntRange(max = 30_000) int minutesLater,
            @ForAll("limits") Limit limit,
            @ForAll("rules") ReceiptRule rule) {
        Instant later = one.plus(minutesLater, ChronoUnit.MINUTES);
        assertThat(calendar.dueAt(later, limit, rule)).isAfterOrEqualTo(calendar.dueAt(one, limit, rule));
    }

    @Property
    void aLongerLimitIsDueLater(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant receivedAt,
            @ForAll("limits") Limit limit,
            @ForAll("rules") ReceiptRule rule) {
        Instant due = calendar.dueAt(receivedAt, limit, rule);
        Instant longer = calendar.dueAt(receivedAt, new Limit(limit.value() + 1, limit.unit()), rule);
        // Two last days within one run of days off roll to the same working day; and “within the day” after closing
        // is within the next, as is one day.
        if (limit.unit() == LimitUnit.CALENDAR_DAYS || limit.value() == 0) {
            assertThat(longer).isAfterOrEqualTo(due);
        } else {
            assertThat(longer).isAfter(due);
        }
    }

    @Property
    void nothingIsDueBeforeItIsReceivedOrOnADayOff(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant receivedAt,
            @ForAll("limits") Limit limit,
            @ForAll("rules") ReceiptRule rule) {
        DueDate due = calendar.due(receivedAt, limit, rule);
        Instant received = receivedAt.truncatedTo(ChronoUnit.MINUTES);
        assertThat(due.takenAsReceivedAt()).isAfterOrEqualTo(received);
        assertThat(due.dueAt()).isAfterOrEqualTo(due.takenAsReceivedAt());
        LocalDate day = LocalDate.ofInstant(due.dueAt(), Days.ZONE);
        assertThat(calendar.isWorkingDay(day)).isTrue();
        assertThat(due.explanation()).first().asString().startsWith("Tiếp nhận lúc ");
        assertThat(due.dueAt()).isEqualTo(calendar.dueAt(receivedAt, limit, rule));
    }

    @Property
    void workingDaysAreCountedAsByHand(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant from,
            @ForAll @IntRange(max = 120) int days) {
        LocalDate day = LocalDate.ofInstant(from, Days.ZONE);
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= calendar.isWorkingDay(day) ? 1 : 0;
        }
        assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(calendar.closeOfDay(day));
    }

    @Property
    void nextAndPreviousWorkingDayAreNeighbours(
            @ForAll("calendars") WorkingCalendar calendar, @ForAll("instants") Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, Days.ZONE);
        LocalDate next = calendar.nextWorkingDay(day);
        LocalDate previous = calendar.previousWorkingDay(day);
        assertThat(next).isAfter(day);
        assertThat(previous).isBefore(day);
        assertThat(calendar.isWorkingDay(next)).isTrue();
        assertThat(calendar.isWorkingDay(previous)).isTrue();
        assertThat(calendar.previousWorkingDay(next)).isEqualTo(calendar.isWorkingDay(day) ? day : previous);
        assertThat(calendar.startOfLastWorkingDayBefore(day)).isEqualTo(calendar.startOfDay(previous));
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return Arbitraries.of(List.of(SHIPPED, UNEVEN, SAME_CLOCK));
    }

    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 365 * 7).map(day -> LocalDate.of(2020, 9, 1)
                .plusDays(day));
        // Random seconds of the day hardly ever meet the edges of the sessions, where the faults are.
        Arbitrary<LocalTime> times = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 86_399).map(LocalTime::ofSecondOfDay),
                Arbitraries.of(
                                "00:00", "06:59", "07:00", "10:59", "11:00", "11:01", "12:59", "13:00", "15:00",
                                "15:01", "16:59", "17:00", "17:01", "23:59")
                        .map(LocalTime::parse));
        return Combinators.combine(days, times)
                .as((day, time) -> day.atTime(time).atZone(Days.ZONE).toInstant());
    }

    @Provide
    Arbitrary<Limit> limits() {
        return Combinators.combine(Arbitraries.integers().between(0, 60), Arbitraries.of(LimitUnit.class))
                .as(Limit::new);
    }

    @Provide
    Arbitrary<ReceiptRule> rules() {
        return Combinators.combine(
                        Arbitraries.of("11:30", "15:00", "16:30", "17:00").map(LocalTime::parse),
                        Arbitraries.of(ReceiptRule.Effect.class))
                .as(ReceiptRule::new);
    }
}
