package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Dates and times as Vietnamese papers write them. Built by hand: a formatter would be half the cost of a due date. */
public final class Wording {
    private static final String[] WEEKDAYS = {"Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật"
    };

    private Wording() {}

    /** “03/11/2023”. */
    static String date(LocalDate date) {
        return dayAndMonth(date) + "/" + date.getYear();
    }

    /** “Thứ sáu 03/11/2023”. */
    public static String day(LocalDate date) {
        return weekday(date) + " " + date(date);
    }

    /** “09:32 Thứ sáu 27/10/2023”. */
    public static String moment(Instant instant) {
        return moment(Days.local(instant));
    }

    static String moment(LocalDateTime time) {
        return two(time.getHour()) + ":" + two(time.getMinute()) + " " + day(time.toLocalDate());
    }

    /** “Thứ bảy 29/01 – Chủ nhật 06/02/2022”; the first year only when it differs, one day alone as that day. */
    static String run(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(from);
        }
        String begin = from.getYear() == to.getYear() ? weekday(from) + " " + dayAndMonth(from) : day(from);
        return begin + " – " + day(to);
    }

    static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String dayAndMonth(LocalDate date) {
        return two(date.getDayOfMonth()) + "/" + two(date.getMonthValue());
    }

    private static String weekday(LocalDate date) {
        return WEEKDAYS[date.getDayOfWeek().getValue() - 1];
    }
}
