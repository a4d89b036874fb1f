package vn.motcua.designs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.engine.Passage;

/** The working days of a scenario: day 0 is the day of filing. Time passes session by session, so that nothing is skipped. */
final class Days {
    private static final List<LocalTime> STOPS =
            List.of(LocalTime.of(7, 0), LocalTime.of(11, 0), LocalTime.of(13, 0), LocalTime.of(17, 0));

    private final Passage passage;
    private final Clock clock;
    private final WorkingCalendar calendar;
    private final Runnable settle;
    private LocalDate first;

    /** @param settle what happens after each stop: mails leave */
    Days(Passage passage, Clock clock, Calendars calendars, Runnable settle) {
        this.passage = passage;
        this.clock = clock;
        this.calendar = calendars.general();
        this.settle = settle;
        this.first = calendar.nextWorkingDay(today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    /** The n-th working day after the day of filing. */
    LocalDate day(int number) {
        var day = first;
        for (int n = 0; n < number; n++) {
            day = calendar.nextWorkingDay(day);
        }
        return day;
    }

    /** Goes to this time of the n-th working day. */
    void to(int number, String time) {
        to(at(day(number), LocalTime.parse(time)));
    }

    /** Goes on by so many working days, to the same time of day. */
    void on(int workingDays) {
        var day = today();
        for (int n = 0; n < workingDays; n++) {
            day = calendar.nextWorkingDay(day);
        }
        to(at(day, LocalTime.now(clock).withNano(0)));
    }

    /** Goes there at once, over months: only what is due by then happens, in order. */
    void straightTo(Instant until) {
        go(until);
    }

    private void to(Instant until) {
        for (var day = today(); !day.isAfter(LocalDate.ofInstant(until, clock.getZone())); day = day.plusDays(1)) {
            if (!calendar.isWorkingDay(day)) {
                continue;
            }
            for (var stop : STOPS) {
                var instant = at(day, stop);
                if (instant.isAfter(clock.instant()) && instant.isBefore(until)) {
                    go(instant);
                }
            }
        }
        go(until);
    }

    private void go(Instant instant) {
        passage.advanceTo(instant);
        settle.run();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }
}
