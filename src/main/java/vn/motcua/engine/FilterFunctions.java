package vn.motcua.engine;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.util.ReflectionUtils;

/** What Tasklist's filters may ask beside the engine's own currentUser(), currentUserGroups(), now(). */
final class FilterFunctions {
    private static final Duration SOON = Duration.ofHours(24);

    private FilterFunctions() {}

    /** Until when a due date counts as soon: 24 hours from now. */
    public static Date dueSoonUntil() {
        return Date.from(ClockUtil.getCurrentTime().toInstant().plus(SOON));
    }

    static Method dueSoonUntilMethod() {
        return Objects.requireNonNull(ReflectionUtils.findMethod(FilterFunctions.class, "dueSoonUntil"));
    }
}
