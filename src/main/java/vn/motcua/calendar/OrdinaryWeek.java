package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** {@code config/calendars/sessions.yaml}: office hours, weekly rest, and what is assumed of years not declared. */
record OrdinaryWeek(
        Session morning,
        Session afternoon,
        Set<DayOfWeek> weeklyRest,
        DueTime dueAt,
        List<FixedHoliday> fixedHolidays) {
    record FixedHoliday(int month, int day, String name) {
        boolean is(LocalDate date) {
            return date.getMonthValue() == month && date.getDayOfMonth() == day;
        }
    }

    Hours hours(Open open) {
        return switch (open) {
            case NONE -> Hours.NONE;
            case MORNING -> new Hours(List.of(morning));
            case AFTERNOON -> new Hours(List.of(afternoon));
            case FULL -> new Hours(List.of(morning, afternoon));
        };
    }

    boolean rests(LocalDate date) {
        return weeklyRest.contains(date.getDayOfWeek());
    }
}
