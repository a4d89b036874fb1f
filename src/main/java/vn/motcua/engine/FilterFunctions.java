package vn.motcua.engine;

import java.lang.reflect.Method;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.util.ReflectionUtils;

/** What Tasklist's filters may ask beside the engine's own currentUser(), currentUserGroups(), now(). */
final class FilterFunctions {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private FilterFunctions() {}

    /** Until when a due date counts as soon: the end of the next day that is no Saturday and no Sunday. */
    public static Date dueSoonUntil() {
        return Date.from(soonUntil(ClockUtil.getCurrentTime().toInstant()));
    }

    // The engine knows no holidays: before one the list is shorter, never wrong about what is overdue.
    static Instant soonUntil(Instant now) {
        var next = LocalDate.ofInstant(now, ClockConfiguration.ZONE).plusDays(1);
        while (WEEKEND.contains(next.getDayOfWeek())) {
            next = next.plusDays(1);
        }
        return next.plusDays(1).atStartOfDay(ClockConfiguration.ZONE).toInstant();
    }

    static Method dueSoonUntilMethod() {
        return Objects.requireNonNull(ReflectionUtils.findMethod(FilterFunctions.class, "dueSoonUntil"));
    }
}
