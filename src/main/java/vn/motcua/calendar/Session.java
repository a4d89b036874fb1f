package vn.motcua.calendar;

import java.time.LocalTime;

/** One stretch of office hours, such as 07:00 to 11:00. */
record Session(LocalTime from, LocalTime to) {
    int start() {
        return minute(from);
    }

    int end() {
        return minute(to);
    }

    int minutes() {
        return end() - start();
    }

    static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
