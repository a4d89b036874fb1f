package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private static final WorkingCalendar SHIPPED = Calendars.shipped().general();
    private static final Calendars STORM = Sample.files()
            .with(
                    "exceptions.yaml",
                    """
                    exceptions:
                      - { name: Nghỉ tránh bão số 4, from: 2022-09-27, to: 2022-09-28, open: none, agencies: [ngoc-hoi], source: s }
                      - { name: Ngày truyền thống của tỉnh, from: 2022-03-16, open: none, source: s }
                      - { name: Tổng kết năm, from: 2022-12-30, open: morning, agencies: [ngoc-hoi], source: s }
                      - { name: Trực giải quyết hồ sơ, from: 2022-10-01, open: full, agencies: [ngoc-hoi], source: s }
                    """)
            .calendars();

    @ParameterizedTest
    @CsvSource({"2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 250", "2026, 250"})
    void eachDeclaredYearHasItsNumberOfWorkingDays(int year, long workingDays) {
        LocalDate first = LocalDate.of(year, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1)).filter(SHIPPED::isWorkingDay))
                .hasSize((int) workingDays);
        assertThat(SHIPPED.workingMinutesBetween(at(first + "T00:00"), at(first.plusYears(1) + "T00:00")))
                .isEqualTo(workingDays * SHIPPED.minutesOfDay());
    }

    @ParameterizedTest
    @CsvSource({
        "2022-08-05T10:00, 2022-08-05T10:30,   30",
        "2022-08-05T10:30, 2022-08-05T13:30,   60",
        "2022-08-05T11:00, 2022-08-05T13:00,    0",
        "2022-08-05T16:30, 2022-08-08T07:30,   60",
        "2022-08-06T08:00, 2022-08-07T20:00,    0",
        "2022-01-28T16:00, 2022-02-07T08:00,  120",
        "2024-05-04T00:00, 2024-05-05T00:00,  480",
        "2022-08-08T07:30, 2022-08-05T16:30,  -60",
    })
    void onlyOfficeHoursAreCounted(LocalDateTime from, LocalDateTime to, long minutes) {
        assertThat(SHIPPED.workingMinutesBetween(at(from), at(to))).isEqualTo(minutes);
    }

    @Test
    void forwardEndsASessionAndBackwardStartsOne() {
        assertThat(SHIPPED.plus(at("2022-08-05T10:00"), 60)).isEqualTo(at("2022-08-05T11:00"));
        assertThat(SHIPPED.minus(at("2022-08-05T14:00"), 60)).isEqualTo(at("2022-08-05T13:00"));
        assertThat(SHIPPED.plus(at("2022-08-05T16:00"), 60)).isEqualTo(at("2022-08-05T17:00"));
        assertThat(SHIPPED.minus(at("2022-08-08T08:00"), 60)).isEqualTo(at("2022-08-08T07:00"));
    }

    @Test
    void negativeMinutesGoTheOtherWay() {
        assertThat(SHIPPED.plus(at("2022-08-08T08:00"), -61)).isEqualTo(at("2022-08-05T16:59"));
        assertThat(SHIPPED.minus(at("2022-08-05T16:59"), -61)).isEqualTo(at("2022-08-08T08:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-08-05T09:00, 0, 2022-08-05T17:00",
        "2022-08-06T09:00, 0, 2022-08-08T17:00",
        "2022-08-06T09:00, 1, 2022-08-08T17:00",
        "2022-01-28T09:00, 1, 2022-02-07T17:00",
        "2024-05-03T09:00, 1, 2024-05-04T17:00",
    })
    void workingDaysEndWhenTheDayCloses(LocalDateTime from, int days, LocalDateTime close) {
        assertThat(SHIPPED.plusWorkingDays(at(from), days)).isEqualTo(at(close));
    }

    @Test
    void theApologyIsDueFromTheLastWorkingDayBeforeTheDueDate() {
        assertThat(SHIPPED.startOfLastWorkingDayBefore(LocalDate.of(2022, 11, 7)))
                .isEqualTo(at("2022-11-04T07:00"));
    }

    @Test
    void aDayOffSpeaksOfTheNextWorkingDay() {
        assertThat(SHIPPED.startOfDay(LocalDate.of(2022, 8, 6))).isEqualTo(at("2022-08-08T07:00"));
        assertThat(SHIPPED.closeOfDay(LocalDate.of(2022, 8, 6))).isEqualTo(at("2022-08-08T17:00"));
    }

    @Test
    void aStormClosesOnlyTheAgenciesItHits() {
        DueDate struck = due(STORM.of("ngoc-hoi"), "2022-09-26T09:00", 2);
        assertThat(struck.dueAt()).isEqualTo(at("2022-09-30T17:00"));
        assertThat(struck.explanation()).contains("Không tính Thứ ba 27/09 – Thứ tư 28/09/2022: Nghỉ tránh bão số 4.");
        assertThat(due(STORM.of("dak-to"), "2022-09-26T09:00", 2).dueAt()).isEqualTo(at("2022-09-28T17:00"));
        assertThat(STORM.of("dak-to")).isSameAs(STORM.general());
    }

    @Test
    void aLocalHolidayConcernsAllAgencies() {
        assertThat(STORM.general().isWorkingDay(LocalDate.of(2022, 3, 16))).isFalse();
        assertThat(STORM.of("ngoc-hoi").isWorkingDay(LocalDate.of(2022, 3, 16))).isFalse();
    }

    @Test
    void halfADayIsAWorkingDayThatClosesEarlier() {
        DueDate due = due(STORM.of("ngoc-hoi"), "2022-12-29T09:00", 1);
        assertThat(due.dueAt()).isEqualTo(at("2022-12-30T11:00"));
        assertThat(due.explanation()).contains("Thứ sáu 30/12/2022 chỉ làm việc 07:00–11:00: Tổng kết năm.");
    }

    @Test
    void aSaturdayThatAnAgencyWorksCounts() {
        DueDate due = due(STORM.of("ngoc-hoi"), "2022-09-30T09:00", 1);
        assertThat(due.dueAt()).isEqualTo(at("2022-10-01T17:00"));
        assertThat(due.explanation()).contains("Có tính Thứ bảy 01/10/2022: Trực giải quyết hồ sơ.");
    }

    @Test
    void aHolidayAnnouncedMidCaseMovesTheDueDateAndTheVersion() {
        WorkingCalendar before = Sample.files().calendars().general();
        WorkingCalendar after = Sample.files()
                .with("2022.yaml", Sample.year(2022).replace("09-02, kind", "09-01, to: 2022-09-02, kind"))
                .calendars()
                .general();
        assertThat(due(before, "2022-08-31T09:00", 1).dueAt()).isEqualTo(at("2022-09-01T17:00"));
        assertThat(due(after, "2022-08-31T09:00", 1).dueAt()).isEqualTo(at("2022-09-05T17:00"));
        assertThat(after.version()).isNotEqualTo(before.version());
    }

    @Test
    void theVersionIsOfWhatTheFilesSayAndNotOfTheirComments() {
        String version = Sample.files().calendars().general().version();
        assertThat(version).matches("[0-9a-f]{12}");
        assertThat(Sample.files()
                        .with("2022.yaml", "# ghi chú\n" + Sample.year(2022))
                        .calendars()
                        .general()
                        .version())
                .isEqualTo(version);
        assertThat(STORM.of("dak-to").version()).isNotEqualTo(version).isEqualTo(STORM.version());
    }

    @Test
    void theHourOfReceiptMayDecideTheHourOfTheDueDate() {
        WorkingCalendar calendar = Sample.files()
                .with("sessions.yaml", Sample.SESSIONS.replace("close-of-day", "same-clock-time"))
                .calendars()
                .general();
        assertThat(due(calendar, "2022-10-27T09:32", 5).dueAt()).isEqualTo(at("2022-11-03T09:32"));
        assertThat(due(calendar, "2022-10-27T11:30", 5).dueAt()).isEqualTo(at("2022-11-03T13:00"));
        assertThat(due(calendar, "2022-10-27T20:00", 5).dueAt()).isEqualTo(at("2022-11-03T17:00"));
    }

    @Test
    void pausesMoveTheDueDateByTheWorkingMinutesLeft() {
        // Paused on the last day before Tết, resumed after it; again within one day; and after the due date.
        Instant due = at("2022-01-28T17:00");
        long left = SHIPPED.workingMinutesBetween(at("2022-01-28T15:00"), due);
        assertThat(SHIPPED.plus(at("2022-02-07T09:00"), left)).isEqualTo(at("2022-02-07T11:00"));
        long leftWithinDay = SHIPPED.workingMinutesBetween(at("2022-01-28T09:00"), due);
        assertThat(SHIPPED.plus(at("2022-01-28T09:00"), leftWithinDay)).isEqualTo(due);
        long overdue = SHIPPED.workingMinutesBetween(at("2022-02-07T08:00"), due);
        assertThat(overdue).isEqualTo(-60);
        assertThat(SHIPPED.plus(at("2022-02-08T08:00"), overdue)).isEqualTo(at("2022-02-08T07:00"));
    }

    @Test
    void aDateFarOutOfTheCalendarIsAProblem() {
        assertThatThrownBy(() -> SHIPPED.workingMinutesBetween(at("2022-01-28T15:00"), at("9999-12-31T00:00")))
                .isInstanceOfSatisfying(CalendarProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo("date-out-of-calendar"))
                .hasMessage("Ngày 31/12/9999 nằm ngoài phạm vi của lịch làm việc (01/01/2001 – 31/12/2076).");
    }

    @Test
    void aNegativeLimitIsAProblem() {
        assertThatThrownBy(() -> new Limit(-1, LimitUnit.MONTHS)).hasMessage("Thời hạn không được là số âm: -1.");
        assertThatThrownBy(() -> SHIPPED.plusWorkingDays(Instant.EPOCH, -1)).isInstanceOf(CalendarProblem.class);
    }

    @Test
    void aLimitTravelsInLowerSnakeCase() throws Exception {
        ObjectMapper json = new ObjectMapper();
        Limit limit = new Limit(3, LimitUnit.WORKING_DAYS);
        assertThat(json.writeValueAsString(limit)).isEqualTo("{\"value\":3,\"unit\":\"working_days\"}");
        assertThat(json.readValue("{\"value\":3,\"unit\":\"working_days\"}", Limit.class))
                .isEqualTo(limit);
        assertThatThrownBy(() -> LimitUnit.of("days"))
                .isInstanceOfSatisfying(CalendarProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo("limit-unit-unknown"));
    }

    private static DueDate due(WorkingCalendar calendar, String receivedAt, int workingDays) {
        return calendar.due(at(receivedAt), new Limit(workingDays, LimitUnit.WORKING_DAYS), ReceiptRule.DECREE_61);
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(Days.ZONE).toInstant();
    }
}
