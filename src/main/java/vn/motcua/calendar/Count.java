package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * How a due date came about, before it is put into words.
 *
 * @param received as recorded, to the minute
 * @param taken where the count begins
 * @param cause why that is not the receipt itself
 * @param lastDay the last day of the limit before it rolled off a day off
 * @param due the last minute in time
 */
record Count(
        LocalDateTime received,
        LocalDateTime taken,
        Cause cause,
        Limit limit,
        ReceiptRule rule,
        LocalDate lastDay,
        LocalDateTime due) {
    enum Cause {
        AS_RECEIVED(""),
        OUTSIDE_SESSION("nhận ngoài giờ làm việc"),
        DAY_OFF("nhận vào ngày nghỉ"),
        AFTER_CUT_OFF("nhận sau giờ chốt nhận trong ngày"),
        AFTER_CLOSE("nhận khi đã hết giờ làm việc");

        final String words;

        Cause(String words) {
            this.words = words;
        }
    }

    boolean rolled() {
        return due.toLocalDate().isAfter(lastDay);
    }
}
