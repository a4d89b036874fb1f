package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * All days in a row with running totals, so that counting over years costs a look-up and not a walk.
 *
 * <p>A day's place is its index from the first day. A working day is a day with any office hours; half a day is one.
 */
final class Days {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final LocalDate first;
    private final Day[] days;
    private final int[] workedBefore;
    private final int[] workingDaysBefore;
    private final int[] workingDays;

    Days(LocalDate first, List<Day> days) {
        this.first = first;
        this.days = days.toArray(Day[]::new);
        this.workedBefore = new int[this.days.length + 1];
        this.workingDaysBefore = new int[this.days.length + 1];
        int[] places = new int[this.days.length];
        for (int place = 0; place < this.days.length; place++) {
            Hours hours = this.days[place].hours();
            workedBefore[place + 1] = workedBefore[place] + hours.minutes();
            workingDaysBefore[place + 1] = workingDaysBefore[place] + (hours.any() ? 1 : 0);
            if (hours.any()) {
                places[workingDaysBefore[place]] = place;
            }
        }
        this.workingDays = Arrays.copyOf(places, workingDaysBefore[this.days.length]);
    }

    static LocalDateTime local(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, ZONE);
        return local.withSecond(0).withNano(0);
    }

    static Instant instant(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    Day at(LocalDate date) {
        return days[place(date)];
    }

    LocalDateTime opening(LocalDate date) {
        return time(date, at(date).hours().opens());
    }

    LocalDateTime close(LocalDate date) {
        return time(date, at(date).hours().closes());
    }

    /** The date itself when it works, else the next that does. */
    LocalDate workingDayFrom(LocalDate date) {
        return workingDay(workingDaysBefore[place(date)], date);
    }

    /** The n-th working day after the date; n is at least 1. */
    LocalDate workingDayAfter(LocalDate date, int n) {
        return workingDay((long) workingDaysBefore[place(date) + 1] + n - 1, date);
    }

    LocalDate workingDayBefore(LocalDate date) {
        return workingDay(workingDaysBefore[place(date)] - 1L, date);
    }

    /** Minutes worked from the first day of the calendar until then. */
    long worked(LocalDateTime time) {
        int place = place(time.toLocalDate());
        return workedBefore[place] + days[place].hours().workedUntil(Session.minute(time.toLocalTime()));
    }

    /** The earliest time by which so many minutes are worked; at least 1. */
    LocalDateTime whenDone(long worked) {
        int place = dayOf(worked);
        return time(first.plusDays(place), days[place].hours().whenDone((int) (worked - workedBefore[place])));
    }

    /** The latest time by which no more than so many minutes are worked. */
    LocalDateTime whenNext(long worked) {
        int place = dayOf(worked + 1);
        return time(first.plusDays(place), days[place].hours().whenNext((int) (worked - workedBefore[place])));
    }

    static LocalDateTime time(LocalDate date, int minute) {
        return date.atTime(minute / 60, minute % 60);
    }

    /** The day within which the given minute of work is done. */
    private int dayOf(long minuteOfWork) {
        if (minuteOfWork < 1 || minuteOfWork > workedBefore[days.length]) {
            throw beyond("Phép tính giờ làm việc");
        }
        int low = 0;
        int high = days.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (workedBefore[middle + 1] >= minuteOfWork) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private LocalDate workingDay(long number, LocalDate asked) {
        if (number < 0 || number >= workingDays.length) {
            throw beyond("Ngày làm việc tính từ " + Wording.date(asked));
        }
        return first.plusDays(workingDays[(int) number]);
    }

    private int place(LocalDate date) {
        long place = date.toEpochDay() - first.toEpochDay();
        if (place < 0 || place >= days.length) {
            throw beyond("Ngày " + Wording.date(date));
        }
        return (int) place;
    }

    private CalendarProblem beyond(String what) {
        return new CalendarProblem(
                "date-out-of-calendar",
                what + " nằm ngoài phạm vi của lịch làm việc (" + Wording.date(first) + " – "
                        + Wording.date(first.plusDays(days.length - 1L)) + ").");
    }
}
