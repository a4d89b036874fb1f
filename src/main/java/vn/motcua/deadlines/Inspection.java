package vn.motcua.deadlines;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.CalendarDay;

/**
 * Everything that a deadline was summed from, so that a stranger can sum it again: the entries, what each did to the sum,
 * and every day of the calendar with the minutes in which the agency's clock ran.
 *
 * @param asOf until when it is summed
 * @param calendarVersion of the calendar that sums now; an entry has that of its day
 * @param workingMinutesOfDay of an ordinary full day
 * @param lateMinutes working minutes past the due date by law
 */
public record Inspection(
        String dossier,
        Instant asOf,
        String calendarVersion,
        long workingMinutesOfDay,
        Deadline deadline,
        long remainingMinutes,
        long lateMinutes,
        List<Step> steps,
        List<DayCount> days) {

    public Inspection {
        steps = List.copyOf(steps);
        days = List.copyOf(days);
    }

    /**
     * An entry of the ledger and the sum after it.
     *
     * @param countedFrom where the limit counts from after receipt rule and days off
     * @param remainingMinutes working minutes left at the entry, negative when late
     */
    public record Step(
            LedgerEntry entry,
            Instant countedFrom,
            Instant legalDueAt,
            Instant dueAt,
            Deadline.State state,
            long remainingMinutes) {}

    /**
     * A day from receipt to the due date or the result, whichever is later.
     *
     * @param number the day's place among the working days counted from receipt or restart up to the due date by law; null
     *     when it is skipped
     * @param runningMinutes working minutes of the day in which the agency's clock ran
     * @param stoppedMinutes working minutes of the day in which it stood still
     */
    public record DayCount(CalendarDay day, @Nullable Integer number, long runningMinutes, long stoppedMinutes) {}
}
