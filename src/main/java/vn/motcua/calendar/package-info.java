/**
 * Working-time arithmetic: when a limit ends, how many working minutes lie between two instants, and why.
 *
 * <p>Pure: no clock, no database. What varies (holidays, make-up days, office hours, local closures) is dated data under
 * {@code config/calendars/}. All local times are in {@code Asia/Ho_Chi_Minh}; all working time is counted in whole
 * minutes (seconds are dropped, as on the printed receipt).
 */
@ApplicationModule(
        displayName = "Lịch làm việc",
        allowedDependencies = {})
@NullMarked
package vn.motcua.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
