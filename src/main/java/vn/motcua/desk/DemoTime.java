package vn.motcua.desk;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.engine.Actors;
import vn.motcua.engine.DemoClock;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Rights;

/** Moves the demo's clock forward, for administrators. */
@Component
@Profile("demo")
public class DemoTime {
    private static final int FARTHEST = 60;

    private final DemoClock demoClock;
    private final Clock clock;
    private final Calendars calendars;
    private final Rights rights;
    private final Actors actors;

    DemoTime(DemoClock demoClock, Clock clock, Calendars calendars, Rights rights, Actors actors) {
        this.demoClock = demoClock;
        this.clock = clock;
        this.calendars = calendars;
        this.rights = rights;
        this.actors = actors;
    }

    /**
     * Exactly one of the two is given.
     *
     * @throws Refusal {@code administrators-only}, {@code clock-move-unclear}, {@code clock-too-far}, {@code clock-backwards}
     */
    public void move(@Nullable Instant instant, @Nullable Integer workingDays) {
        rights.requireAdministrator(actors.current());
        if (instant != null && workingDays == null) {
            demoClock.advanceTo(notTooFar(instant));
        } else if (workingDays != null && instant == null) {
            demoClock.advanceTo(later(workingDays));
        } else {
            throw Refusal.invalid("clock-move-unclear", "Cho biết hoặc một thời điểm, hoặc số ngày làm việc.");
        }
    }

    /** The same time of day, so many working days on. */
    private Instant later(int workingDays) {
        if (workingDays < 1 || workingDays > FARTHEST) {
            throw tooFar();
        }
        var now = clock.instant().atZone(clock.getZone());
        var day = now.toLocalDate();
        for (int n = 0; n < workingDays; n++) day = calendars.general().nextWorkingDay(day);
        return now.with(day).toInstant();
    }

    /** The clock never goes back: a slip of the hand in the year would spoil the demo for good. */
    private Instant notTooFar(Instant instant) {
        if (instant.isAfter(later(FARTHEST))) {
            throw tooFar();
        }
        return instant;
    }

    private static Refusal tooFar() {
        return Refusal.invalid("clock-too-far", "Mỗi lần chỉ tiến đồng hồ từ 1 đến " + FARTHEST + " ngày làm việc.");
    }
}
