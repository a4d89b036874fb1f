package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDateTest {
    private static final WorkingCalendar CALENDAR = Calendars.shipped().general();
    private static final ReceiptRule TRANSFER = ReceiptRule.DECREE_61;
    private static final ReceiptRule CLOCK = new ReceiptRule(LocalTime.of(15, 0), ReceiptRule.Effect.CLOCK);

    @ParameterizedTest(name = "{0}: {1} + {2} {3} ({4}) = {5}")
    @CsvSource({
        // Cases of the dossier of law and practice; the first is printed on a real receipt.
        "a receipt of Thanh Hóa,            2023-10-27T09:32,  5, working_days,  TRANSFER, 2023-11-03T17:00",
        "no holiday in sight,               2022-08-05T09:00, 10, working_days,  TRANSFER, 2022-08-19T17:00",
        "across Tết 2021,                   2021-02-08T09:00,  5, working_days,  TRANSFER, 2021-02-22T17:00",
        "across Tết 2022,                   2022-01-28T09:00,  5, working_days,  TRANSFER, 2022-02-11T17:00",
        "across 30/4 2023,                  2023-04-28T09:00,  3, working_days,  TRANSFER, 2023-05-08T17:00",
        "a swap and its Saturday 2024,      2024-04-26T09:00,  5, working_days,  TRANSFER, 2024-05-07T17:00",
        "a Saturday before its swap 2025,   2025-04-25T09:00,  5, working_days,  TRANSFER, 2025-05-06T17:00",
        "due on a make-up Saturday 2026,    2026-01-09T09:00,  1, working_days,  TRANSFER, 2026-01-10T17:00",
        "across Tết 2026,                   2026-02-13T09:00,  5, working_days,  TRANSFER, 2026-02-27T17:00",
        // The hour of receipt, counted in days.
        "before opening,                    2022-08-05T05:10,  1, working_days,  TRANSFER, 2022-08-08T17:00",
        "at lunch,                          2022-08-05T11:30,  1, working_days,  TRANSFER, 2022-08-08T17:00",
        "after closing,                     2022-08-05T20:15,  1, working_days,  TRANSFER, 2022-08-08T17:00",
        "after closing where clocks move,   2022-08-05T20:15,  1, working_days,  CLOCK,    2022-08-09T17:00",
        "at 15:00 exactly,                  2022-08-05T15:00,  1, working_days,  CLOCK,    2022-08-08T17:00",
        "after 15:00 only transferred late, 2022-08-05T15:01,  1, working_days,  TRANSFER, 2022-08-08T17:00",
        "after 15:00 where clocks move,     2022-08-05T15:01,  1, working_days,  CLOCK,    2022-08-09T17:00",
        "on Saturday,                       2022-08-06T09:00,  1, working_days,  TRANSFER, 2022-08-09T17:00",
        "in Tết,                            2022-02-02T09:00,  1, working_days,  TRANSFER, 2022-02-08T17:00",
        "on a make-up Saturday,             2024-05-04T09:00,  1, working_days,  TRANSFER, 2024-05-06T17:00",
        "late on a make-up Saturday,        2024-05-04T16:00,  1, working_days,  CLOCK,    2024-05-07T17:00",
        // Answered within the day.
        "within the day,                    2022-08-05T09:00,  0, working_days,  CLOCK,    2022-08-05T17:00",
        "within the next day,               2022-08-05T15:30,  0, working_days,  CLOCK,    2022-08-08T17:00",
        "within the day after closing,      2022-08-05T18:00,  0, working_days,  TRANSFER, 2022-08-08T17:00",
        // Hours run in office hours, from the minute.
        "hours over lunch,                  2022-08-05T10:30,  2, working_hours, TRANSFER, 2022-08-05T14:30",
        "hours that end with a session,     2022-08-05T07:00,  4, working_hours, TRANSFER, 2022-08-05T11:00",
        "hours over a weekend,              2022-08-05T16:20,  1, working_hours, TRANSFER, 2022-08-08T07:20",
        "hours from before opening,         2022-08-05T05:00,  8, working_hours, TRANSFER, 2022-08-05T17:00",
        "hours from lunch,                  2022-08-05T12:00,  1, working_hours, TRANSFER, 2022-08-05T14:00",
        "hours from the close,              2022-08-05T17:00,  1, working_hours, TRANSFER, 2022-08-08T08:00",
        "hours from after closing,          2022-08-05T21:00,  1, working_hours, TRANSFER, 2022-08-08T08:00",
        "hours where clocks move,           2022-08-05T15:30,  1, working_hours, CLOCK,    2022-08-08T08:00",
        "hours onto a make-up Saturday,     2024-05-03T16:00,  9, working_hours, TRANSFER, 2024-05-04T17:00",
        "forty hours are not five days,     2022-08-05T10:00, 40, working_hours, TRANSFER, 2022-08-12T10:00",
        // Calendar days and months count every day, and roll off a day off.
        "calendar days within the week,     2022-08-01T09:00,  3, calendar_days, TRANSFER, 2022-08-04T17:00",
        "rolled off a Sunday,               2022-08-05T09:00,  2, calendar_days, TRANSFER, 2022-08-08T17:00",
        "rolled off a holiday,              2023-04-14T09:00, 15, calendar_days, TRANSFER, 2023-05-04T17:00",
        "ended on a make-up Saturday,       2024-04-24T09:00, 10, calendar_days, TRANSFER, 2024-05-04T17:00",
        "rolled onto a make-up Saturday,    2026-01-07T09:00,  3, calendar_days, TRANSFER, 2026-01-10T17:00",
        "calendar days from a Saturday,     2022-08-06T09:00,  3, calendar_days, TRANSFER, 2022-08-11T17:00",
        "a month,                           2022-08-05T09:00,  1, months,        TRANSFER, 2022-09-05T17:00",
        "a month without that day,          2023-01-31T09:00,  1, months,        TRANSFER, 2023-02-28T17:00",
        "three months onto Sunday,          2022-01-10T09:00,  3, months,        TRANSFER, 2022-04-12T17:00",
    })
    void aLimitEndsWhereTheLawEndsIt(
            String situation,
            LocalDateTime receivedAt,
            int value,
            String unit,
            ReceiptRule.Effect effect,
            LocalDateTime dueAt) {
        ReceiptRule rule = effect == ReceiptRule.Effect.CLOCK ? CLOCK : TRANSFER;
        Limit limit = new Limit(value, LimitUnit.of(unit));

        DueDate due = CALENDAR.due(at(receivedAt), limit, rule);

        assertThat(due.dueAt()).isEqualTo(at(dueAt)).isEqualTo(CALENDAR.dueAt(at(receivedAt), limit, rule));
        assertThat(due.provisional()).isFalse();
        assertThat(due.explanation()).last().asString().startsWith("Đến hạn lúc ");
    }

    @Test
    void aLimitDoesNotCountTheDayOfReceipt() {
        DueDate due = due("2022-08-01T07:00", "1 working_days", TRANSFER);
        assertThat(due.dueAt()).isEqualTo(at("2022-08-02T17:00"));
        assertThat(due.explanation())
                .containsExactly(
                        "Tiếp nhận lúc 07:00 Thứ hai 01/08/2022.",
                        "Đếm 1 ngày làm việc, không kể ngày nhận: Thứ ba 02/08/2022"
                                + " (Bộ luật Dân sự 2015, Điều 147.2).",
                        "Đến hạn lúc 17:00 Thứ ba 02/08/2022.");
    }

    @Test
    void theExplanationMergesDaysOffIntoRuns() {
        assertThat(due("2022-01-28T15:30", "5 working_days", CLOCK).explanation())
                .containsExactly(
                        "Tiếp nhận lúc 15:30 Thứ sáu 28/01/2022.",
                        "Không tính Thứ bảy 29/01 – Chủ nhật 06/02/2022: Tết Nguyên đán.",
                        "Tính là nhận lúc 07:00 Thứ hai 07/02/2022: nhận sau 15:00.",
                        "Không tính Thứ bảy 12/02 – Chủ nhật 13/02/2022: nghỉ hằng tuần.",
                        "Đếm 5 ngày làm việc, không kể ngày nhận: Thứ ba 08/02 – Thứ hai 14/02/2022"
                                + " (Bộ luật Dân sự 2015, Điều 147.2).",
                        "Đến hạn lúc 17:00 Thứ hai 14/02/2022.");
    }

    @Test
    void theExplanationSaysWhichSaturdayIsMadeUp() {
        assertThat(due("2024-04-26T09:00", "5 working_days", TRANSFER).explanation())
                .contains(
                        "Không tính Thứ bảy 27/04 – Thứ tư 01/05/2024: Nghỉ hoán đổi dịp 30/4, Ngày Chiến thắng 30/4,"
                                + " Ngày Quốc tế Lao động 1/5.",
                        "Có tính Thứ bảy 04/05/2024: làm bù cho Thứ hai 29/04/2024.",
                        "Không tính Chủ nhật 05/05/2024: nghỉ hằng tuần.");
    }

    @Test
    void theExplanationSaysThatTheLastDayRolled() {
        assertThat(due("2023-04-14T09:00", "15 calendar_days", TRANSFER).explanation())
                .contains(
                        "Không tính Thứ bảy 29/04 – Thứ tư 03/05/2023: Giỗ Tổ Hùng Vương, Ngày Chiến thắng 30/4,"
                                + " Ngày Quốc tế Lao động 1/5, Nghỉ bù Giỗ Tổ và 30/4.",
                        "Ngày cuối của thời hạn, Thứ bảy 29/04/2023, là ngày nghỉ: thời hạn kết thúc vào cuối ngày làm"
                                + " việc tiếp theo, Thứ năm 04/05/2023 (Bộ luật Dân sự 2015, Điều 148.5).");
    }

    @Test
    void aLateTransferLeavesTheReceiptAsItIs() {
        DueDate due = due("2022-08-05T15:30", "1 working_days", TRANSFER);
        assertThat(due.takenAsReceivedAt()).isEqualTo(at("2022-08-05T15:30"));
        assertThat(due.explanation())
                .contains(
                        "Nhận sau 15:00: hồ sơ được chuyển xử lý lúc 07:00 Thứ hai 08/08/2022, ngày nhận giữ nguyên.");
    }

    @Test
    void aReceiptOnADayOffIsTakenAsReceivedWhenTheOfficeOpens() {
        DueDate due = due("2022-08-06T09:00", "1 working_days", TRANSFER);
        assertThat(due.takenAsReceivedAt()).isEqualTo(at("2022-08-08T07:00"));
        assertThat(due.explanation()).contains("Tính là nhận lúc 07:00 Thứ hai 08/08/2022: nhận vào ngày nghỉ.");
    }

    @Test
    void aDateAfterTheDeclaredYearsIsProvisional() {
        assertThat(CALENDAR.lastDeclaredDay()).isEqualTo("2026-12-31");
        DueDate due = due("2026-12-30T09:00", "3 working_days", TRANSFER);
        assertThat(due.dueAt()).isEqualTo(at("2027-01-05T17:00"));
        assertThat(due.provisional()).isTrue();
        assertThat(due.explanation())
                .contains(
                        "Không tính Thứ sáu 01/01 – Chủ nhật 03/01/2027: Tết Dương lịch.",
                        "Tạm tính: lịch nghỉ lễ sau 31/12/2026 chưa được khai báo, mới trừ ngày nghỉ hằng tuần và các"
                                + " ngày lễ cố định.");
        assertThat(due("2026-12-30T09:00", "1 working_days", TRANSFER).provisional())
                .isFalse();
    }

    @Test
    void aDossierFromBeforeTheDeclaredYearsIsProvisional() {
        assertThat(due("2020-12-30T09:00", "3 working_days", TRANSFER).provisional())
                .isTrue();
    }

    @Test
    void aLongerLimitIsCountedFromTheReceiptAndNotFromTheRolledDay() {
        // 2 days end on Sunday and roll to Monday 8/8; 5 days are Wednesday 10/8, not Monday and 3 days more.
        assertThat(due("2022-08-05T09:00", "5 calendar_days", TRANSFER).dueAt()).isEqualTo(at("2022-08-10T17:00"));
    }

    @Test
    void theDueDateDoesNotDependOnTheZoneOfTheMachine() {
        var machine = java.util.TimeZone.getDefault();
        try {
            java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("America/New_York"));
            assertThat(CALENDAR.dueAt(
                            Instant.parse("2023-10-27T02:32:00Z"), new Limit(5, LimitUnit.WORKING_DAYS), TRANSFER))
                    .isEqualTo(Instant.parse("2023-11-03T10:00:00Z"));
        } finally {
            java.util.TimeZone.setDefault(machine);
        }
    }

    @Test
    void aLimitReadsAsOnPaper() {
        assertThat(List.of(LimitUnit.values()))
                .extracting(unit -> new Limit(3, unit).text())
                .containsExactly("3 ngày làm việc", "3 giờ làm việc", "3 ngày", "3 tháng");
    }

    private static DueDate due(String receivedAt, String limit, ReceiptRule rule) {
        String[] words = limit.split(" ");
        return CALENDAR.due(at(receivedAt), new Limit(Integer.parseInt(words[0]), LimitUnit.of(words[1])), rule);
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(Days.ZONE).toInstant();
    }
}
