package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The working time of an agency. Immutable and pure: the same question has the same answer as long as {@link #version()}
 * is the same.
 *
 * <p>Local dates and times are in {@code Asia/Ho_Chi_Minh}. Working time is in whole minutes; the seconds of an instant
 * are dropped. Every method throws {@link CalendarProblem} {@code date-out-of-calendar} for dates decades away from the
 * declared years.
 */
public final class WorkingCalendar {
    private final Days days;
    private final Counting counting;
    private final Declared declared;
    private final long minutesOfDay;
    private final String version;

    WorkingCalendar(Days days, DueTime dueTime, Declared declared, long minutesOfDay, String version) {
        this.days = days;
        this.counting = new Counting(days, dueTime);
        this.declared = declared;
        this.minutesOfDay = minutesOfDay;
        this.version = version;
    }

    /**
     * When the limit ends. The day of receipt is not counted (Civil Code 2015, art. 147.2). Receipt on a day off, or
     * after a cut-off that moves the clock, is taken as received when the next working day opens. A limit in working
     * days ends when its last day closes (or at the clock time of receipt, as {@code sessions.yaml} says); hours run
     * from the minute of receipt within office hours (art. 147.1); a limit in calendar days or months that ends on a
     * day off ends when the next working day closes (art. 148.5).
     */
    public DueDate due(Instant receivedAt, Limit limit, ReceiptRule rule) {
        Count count = counting.count(Days.local(receivedAt), limit, rule);
        return new DueDate(
                Days.instant(count.due()),
                Days.instant(count.taken()),
                !declared.covers(count.received().toLocalDate(), count.due().toLocalDate()),
                new Explanation(days, declared).of(count));
    }

    /** The instant of {@link #due} alone, without its explanation: for counting over many dossiers. */
    public Instant dueAt(Instant receivedAt, Limit limit, ReceiptRule rule) {
        return Days.instant(counting.count(Days.local(receivedAt), limit, rule).due());
    }

    /** Working minutes from one instant to another; negative when {@code to} is before {@code from}. */
    public long workingMinutesBetween(Instant from, Instant to) {
        return days.worked(Days.local(to)) - days.worked(Days.local(from));
    }

    /**
     * The earliest instant with so many working minutes since {@code from}; {@code from} itself for 0, backward for
     * negative minutes.
     */
    public Instant plus(Instant from, long workingMinutes) {
        if (workingMinutes == 0) {
            return from;
        }
        return workingMinutes < 0
                ? minus(from, -workingMinutes)
                : Days.instant(days.whenDone(days.worked(Days.local(from)) + workingMinutes));
    }

    /**
     * The latest instant with so many working minutes until {@code from}; {@code from} itself for 0, forward for
     * negative minutes. Undoes {@link #plus}: from within office hours, {@code minus(plus(t, m), m)} is {@code t}.
     */
    public Instant minus(Instant from, long workingMinutes) {
        if (workingMinutes == 0) {
            return from;
        }
        return workingMinutes < 0
                ? plus(from, -workingMinutes)
                : Days.instant(days.whenNext(days.worked(Days.local(from)) - workingMinutes));
    }

    /** Whether a limit in working days ends when its last day closes, and not at the clock time of its beginning. */
    public boolean endsDaysAtClose() {
        return counting.endsAtClose();
    }

    /**
     * The close of the n-th working day after the day of {@code from}; for 0 the close of that day, or of the next
     * working day when it is off.
     *
     * @throws CalendarProblem {@code limit-negative}
     */
    public Instant plusWorkingDays(Instant from, int workingDays) {
        if (workingDays < 0) {
            throw new CalendarProblem(
                    "limit-negative", "Số ngày làm việc cộng thêm không được âm: " + workingDays + ".");
        }
        LocalDate day = Days.local(from).toLocalDate();
        LocalDate last = workingDays == 0 ? days.workingDayFrom(day) : days.workingDayAfter(day, workingDays);
        return Days.instant(days.close(last));
    }

    /**
     * The opening of the last working day strictly before the day: from then the apology for a dossier due on that day
     * is due (Decree 61/2018, art. 19.9).
     */
    public Instant startOfLastWorkingDayBefore(LocalDate day) {
        return startOfDay(previousWorkingDay(day));
    }

    /** The opening of the day, or of the next working day when it is off. */
    public Instant startOfDay(LocalDate day) {
        return Days.instant(days.opening(days.workingDayFrom(day)));
    }

    /** The close of the day's last session, or of the next working day's when it is off. */
    public Instant closeOfDay(LocalDate day) {
        return Days.instant(days.close(days.workingDayFrom(day)));
    }

    /** The local date of an instant. */
    public LocalDate dateOf(Instant instant) {
        return Days.local(instant).toLocalDate();
    }

    /** Whether there are office hours on the day; half a day is a working day. */
    public boolean isWorkingDay(LocalDate day) {
        return days.at(day).works();
    }

    /** Every day from the first to the last, both included, with its office hours or why it is off. */
    public List<CalendarDay> days(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .map(date -> CalendarDay.of(date, days.at(date)))
                .toList();
    }

    /** The first working day strictly after the day. */
    public LocalDate nextWorkingDay(LocalDate day) {
        return days.workingDayAfter(day, 1);
    }

    /** The last working day strictly before the day. */
    public LocalDate previousWorkingDay(LocalDate day) {
        return days.workingDayBefore(day);
    }

    /** Whether the instant lies in office hours: from the opening minute up to, not including, the closing minute. */
    public boolean isWorkingTime(Instant instant) {
        LocalDateTime time = Days.local(instant);
        int minute = Session.minute(time.toLocalTime());
        Hours hours = days.at(time.toLocalDate()).hours();
        return hours.any() && minute < hours.closes() && hours.intoSession(minute) == minute;
    }

    /** Working minutes of an ordinary full day: 480. */
    public long minutesOfDay() {
        return minutesOfDay;
    }

    /** That of all the calendars that this one belongs to, {@link Calendars#version()}. */
    public String version() {
        return version;
    }

    /** The last day of the last declared year; what lies after it is assumed. */
    public LocalDate lastDeclaredDay() {
        return declared.last();
    }
}
