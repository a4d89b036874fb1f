package vn.motcua.desk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.calendar.ReceiptRule;
import vn.motcua.engine.Refusal;

/** Counts due dates for anybody who wants to check one. */
@RestController
@Tag(name = "Calendar", description = "Lịch làm việc")
class ApiCalendar {
    private static final int LONGEST = 1000;

    private final Calendars calendars;
    private final ReceiptRule rule;

    ApiCalendar(Calendars calendars, DeskProperties properties) {
        this.calendars = calendars;
        this.rule = properties.receiptRule();
    }

    /** @param provisional the count touches days whose holidays are not declared yet */
    record DueAnswer(Instant dueAt, boolean provisional, List<String> explanation) {}

    @GetMapping("/api/calendar/due")
    @Operation(
            summary = "When a limit ends (Ngày hết hạn)",
            description =
                    "Counts as the province counts: the day of receipt is not counted; receipt on a day off or after"
                            + " the cut-off hour is taken as received on the next working day. / Tính như tỉnh đang tính.")
    DueAnswer due(
            @Parameter(
                            description = "ISO instant; without an offset local time in Việt Nam",
                            example = "2022-08-05T08:15:00+07:00")
                    @RequestParam
                    String receivedAt,
            @Parameter(example = "3") @RequestParam int limit,
            @Parameter(description = "working_days, working_hours or calendar_days")
                    @RequestParam(defaultValue = "working_days")
                    String unit) {
        if (limit < 0 || limit > LONGEST) {
            var sentence = "Thời hạn phải từ 0 đến " + LONGEST + ".";
            throw new Refusal(Refusal.Kind.INVALID, "limit-out-of-range", sentence, Map.of("limit", sentence));
        }
        var due = calendars
                .general()
                .due(Moments.read("receivedAt", receivedAt), new Limit(limit, LimitUnit.of(unit)), rule);
        return new DueAnswer(due.dueAt(), due.provisional(), due.explanation());
    }
}
