package vn.motcua.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.engine.DemoClock;

/** The working days over which the demo's story is told, counted from the next one. */
@Component
@Profile("demo")
class DemoDays {
    private final DemoClock demoClock;
    private final Calendars calendars;
    private final Clock clock;
    private LocalDate eve = LocalDate.EPOCH;

    DemoDays(DemoClock demoClock, Calendars calendars, Clock clock) {
        this.demoClock = demoClock;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The story begins on the next working day. */
    void start() {
        eve = LocalDate.now(clock);
    }

    /**
     * Moves the demo's clock.
     *
     * @param number of the working day, from 1
     * @param time local, {@code 08:15}
     */
    void at(int number, String time) {
        var day = eve;
        for (int n = 0; n < number; n++) day = calendars.general().nextWorkingDay(day);
        demoClock.advanceTo(
                day.atTime(LocalTime.parse(time)).atZone(clock.getZone()).toInstant());
    }

    /** As a form's date field has it. */
    String today() {
        return LocalDate.now(clock).toString();
    }
}
