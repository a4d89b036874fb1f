package vn.motcua.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Dates as official papers write them: days below 10 and January, February with a zero (NĐ 30/2020/NĐ-CP, Phụ lục I). */
final class PaperDates {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private PaperDates() {}

    /** {@code ngày 05 tháng 8 năm 2022}. */
    static String day(LocalDate day) {
        int month = day.getMonthValue();
        return "ngày %02d tháng %s năm %d"
                .formatted(day.getDayOfMonth(), month < 3 ? "0" + month : "" + month, day.getYear());
    }

    /** {@code ngày 05 tháng 8 năm 2022}, in Việt Nam. */
    static String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, ZONE));
    }

    /** {@code 8 giờ 05 phút, ngày 05 tháng 8 năm 2022}, in Việt Nam. */
    static String moment(Instant instant) {
        var time = instant.atZone(ZONE);
        return "%d giờ %02d phút, %s".formatted(time.getHour(), time.getMinute(), day(time.toLocalDate()));
    }
}
