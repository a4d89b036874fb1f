package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Counts a limit from a receipt: Civil Code 2015, art. 147 and 148, and the agency's receipt rule. */
final class Counting {
    private final Days days;
    private final DueTime dueTime;

    Counting(Days days, DueTime dueTime) {
        this.days = days;
        this.dueTime = dueTime;
    }

    boolean endsAtClose() {
        return dueTime == DueTime.CLOSE_OF_DAY;
    }

    Count count(LocalDateTime received, Limit limit, ReceiptRule rule) {
        Count.Cause cause = cause(received, limit, rule);
        LocalDateTime taken = taken(received, cause);
        LocalDate day = taken.toLocalDate();
        return switch (limit.unit()) {
            case WORKING_HOURS -> {
                LocalDateTime due =
                        limit.value() == 0 ? taken : days.whenDone(days.worked(taken) + limit.value() * 60L);
                yield new Count(received, taken, cause, limit, rule, due.toLocalDate(), due);
            }
            case WORKING_DAYS -> {
                LocalDate last = limit.value() == 0 ? day : days.workingDayAfter(day, limit.value());
                yield new Count(received, taken, cause, limit, rule, last, onDay(last, taken, limit));
            }
            case CALENDAR_DAYS -> calendar(received, taken, cause, limit, rule, day.plusDays(limit.value()));
            // Art. 148.3: a month without that day ends on its last day, which is what plusMonths does.
            case MONTHS -> calendar(received, taken, cause, limit, rule, day.plusMonths(limit.value()));
        };
    }

    private Count calendar(
            LocalDateTime received,
            LocalDateTime taken,
            Count.Cause cause,
            Limit limit,
            ReceiptRule rule,
            LocalDate last) {
        // Art. 148.5 says the end of the next working day, so the clock time of receipt has no place here.
        LocalDateTime due = days.close(days.workingDayFrom(last));
        return new Count(received, taken, cause, limit, rule, last, due);
    }

    private LocalDateTime onDay(LocalDate day, LocalDateTime taken, Limit limit) {
        if (dueTime == DueTime.CLOSE_OF_DAY || limit.value() == 0) {
            return days.close(day);
        }
        int minute = Session.minute(taken.toLocalTime());
        return Days.time(day, days.at(day).hours().intoSession(minute));
    }

    private Count.Cause cause(LocalDateTime received, Limit limit, ReceiptRule rule) {
        Hours hours = days.at(received.toLocalDate()).hours();
        if (!hours.any()) {
            return Count.Cause.DAY_OFF;
        }
        LocalTime time = received.toLocalTime();
        if (rule.effect() == ReceiptRule.Effect.CLOCK && time.isAfter(rule.cutOff())) {
            return Count.Cause.AFTER_CUT_OFF;
        }
        int minute = Session.minute(time);
        if (minute >= hours.closes()) {
            // A limit in days has the whole day of receipt, which is not counted; hours need office hours to run in.
            boolean nothingLeft =
                    limit.unit() == LimitUnit.WORKING_HOURS || (limit.value() == 0 && minute > hours.closes());
            return nothingLeft ? Count.Cause.AFTER_CLOSE : Count.Cause.AS_RECEIVED;
        }
        return hours.intoSession(minute) == minute ? Count.Cause.AS_RECEIVED : Count.Cause.OUTSIDE_SESSION;
    }

    private LocalDateTime taken(LocalDateTime received, Count.Cause cause) {
        LocalDate day = received.toLocalDate();
        return switch (cause) {
            case AS_RECEIVED -> received;
            case OUTSIDE_SESSION ->
                Days.time(day, days.at(day).hours().intoSession(Session.minute(received.toLocalTime())));
            case DAY_OFF, AFTER_CUT_OFF, AFTER_CLOSE -> days.opening(days.workingDayAfter(day, 1));
        };
    }
}
