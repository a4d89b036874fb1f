package vn.motcua.deadlines;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.engine.OfficeDays;

/** The calendar of the whole province, for lists of tasks of several agencies. */
@Component(OfficeDays.BEAN)
class WorkingDays implements OfficeDays {
    private final Calendars calendars;

    WorkingDays(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public LocalDate nextAfter(LocalDate day) {
        return calendars.general().nextWorkingDay(day);
    }
}
