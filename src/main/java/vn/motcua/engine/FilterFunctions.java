package vn.motcua.engine;

import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.util.ReflectionUtils;

/** What Tasklist's filters may ask beside the engine's own currentUser(), currentUserGroups(), now(). */
final class FilterFunctions {
    private FilterFunctions() {}

    /** Until when a due date counts as soon: the end of the next working day. */
    public static Date dueSoonUntil() {
        var days = Context.getProcessEngineConfiguration().getBeans().get(OfficeDays.BEAN);
        var now = ClockUtil.getCurrentTime().toInstant();
        return Date.from(soonUntil(now, (OfficeDays) Objects.requireNonNull(days)));
    }

    static Instant soonUntil(Instant now, OfficeDays days) {
        var next = days.nextAfter(LocalDate.ofInstant(now, ClockConfiguration.ZONE));
        return next.plusDays(1).atStartOfDay(ClockConfiguration.ZONE).toInstant();
    }

    static Method dueSoonUntilMethod() {
        return Objects.requireNonNull(ReflectionUtils.findMethod(FilterFunctions.class, "dueSoonUntil"));
    }
}
