package vn.motcua.deadlines;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.DueDate;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadlines.Deadline.State;
import vn.motcua.deadlines.LedgerEntry.Change;
import vn.motcua.deadlines.LedgerEntry.Kind;
import vn.motcua.deadlines.LedgerEntry.Terms;
import vn.motcua.engine.Refusal;

/**
 * The sum of a ledger: a pure fold, entry by entry. An entry that does not fit is refused here, so a ledger that cannot be
 * summed is never written.
 *
 * <p>What a pause does: the due date moves by the working time that passed in it, so that the agency has afterwards what
 * it had left before; a limit in days ends at the close of the day reached. A pause without working time changes nothing,
 * and a pause resumed and reopened with no working time between is one pause: splitting changes nothing. A due date that
 * has passed does not move any more, whatever is paused afterwards. A restart is a fresh count as if received at that
 * instant (NĐ 61/2018 Đ.19.4); a date promised before it no longer holds, but remains the one new date that the law allows.
 * Start and restart name the calendar that counts; a calendar change counts the limit again from there, pauses too, with
 * the calendar that it names. A date that was promised is fixed: no calendar moves it.
 *
 * <p>A correction of an instant that counts tells the ledger again from its start, with the true instant in place of the
 * written one: what comes out is what would have come out, had it been written down right. The date of an apology stays.
 *
 * @param entries what was summed so far, with true instants; corrections themselves are not among them
 * @param calendars those that entries name
 * @param calendar the one that counts now
 * @param base the count of the limit from receipt or restart
 * @param since instant of that receipt or restart
 * @param promised the new date that holds; null without one
 * @param rescheduled a new date was promised at some time
 * @param pauses closed pauses, in order, before restarts too
 * @param pausedAt begin of the open pause
 */
record Reckoning(
        List<LedgerEntry> entries,
        CountingCalendars calendars,
        WorkingCalendar calendar,
        Terms terms,
        DueDate base,
        Instant since,
        @Nullable Promised promised,
        boolean rescheduled,
        List<Pause> pauses,
        @Nullable Instant pausedAt,
        @Nullable Instant answeredAt) {

    /** A new date and when it was promised. */
    record Promised(Instant dueAt, Instant at) {}

    /** @throws IllegalArgumentException when the ledger does not begin with its start */
    static Reckoning of(List<LedgerEntry> entries, CountingCalendars calendars) {
        Reckoning sum = started(entries.get(0), calendars);
        for (LedgerEntry entry : entries.subList(1, entries.size())) {
            sum = sum.with(entry);
        }
        return sum;
    }

    static Reckoning started(LedgerEntry entry, CountingCalendars calendars) {
        Terms terms = entry.terms();
        if (entry.kind() != Kind.STARTED || terms == null) {
            throw new IllegalArgumentException("a ledger begins with its start, not with " + entry.kind());
        }
        WorkingCalendar calendar = calendars.of(terms.calendarVersion(), terms.agency());
        DueDate base = calendar.due(entry.at(), terms.limit(), terms.receiptRule());
        return new Reckoning(
                List.of(entry), calendars, calendar, terms, base, entry.at(), null, false, List.of(), null, null);
    }

    /**
     * @throws Refusal {@code clock-stopped}, {@code clock-runs}, {@code already-rescheduled}, {@code already-answered},
     *     {@code promise-holds}, {@code calendar-changed-already}, {@code nothing-to-correct}, {@code correction-same},
     *     {@code correction-impossible}
     */
    Reckoning with(LedgerEntry entry) {
        if (entry.kind() == Kind.CORRECTED) {
            return of(TrueInstants.in(entries, entry), calendars);
        }
        requireOpen();
        List<LedgerEntry> all = new ArrayList<>(entries);
        all.add(entry);
        return having(List.copyOf(all)).then(entry);
    }

    private Reckoning having(List<LedgerEntry> all) {
        return new Reckoning(
                all, calendars, calendar, terms, base, since, promised, rescheduled, pauses, pausedAt, answeredAt);
    }

    private Reckoning then(LedgerEntry entry) {
        return switch (entry.kind()) {
            case STARTED, CORRECTED -> throw new IllegalArgumentException("a ledger starts once");
            case PAUSED -> paused(entry.at());
            case RESUMED -> resumed(entry.at());
            case RESTARTED -> restarted(entry);
            case RESCHEDULED -> rescheduled(entry);
            // What was paused after a true instant of the result counts no more.
            case ANSWERED -> with(Pauses.until(closedAt(entry.at()), entry.at()), null, entry.at());
            case CALENDAR_CHANGED -> recounted(entry);
        };
    }

    private Reckoning paused(Instant at) {
        if (pausedAt != null) {
            throw Refusal.conflict("clock-stopped", "Thời hạn của hồ sơ đang tạm dừng.");
        }
        if (!pauses.isEmpty()) {
            Pause last = pauses.get(pauses.size() - 1);
            if (last.to().isAfter(since) && calendar.workingMinutesBetween(last.to(), at) == 0) {
                return with(pauses.subList(0, pauses.size() - 1), last.from(), null);
            }
        }
        return with(pauses, at, null);
    }

    private Reckoning resumed(Instant at) {
        requireStopped();
        return with(closedAt(at), null, null);
    }

    private Reckoning restarted(LedgerEntry entry) {
        requireStopped();
        Terms anew = entry.terms() == null ? terms : entry.terms();
        WorkingCalendar counting = calendars.of(anew.calendarVersion(), anew.agency());
        DueDate fresh = counting.due(entry.at(), anew.limit(), anew.receiptRule());
        return next(counting, anew, fresh, entry.at(), null, rescheduled, closedAt(entry.at()), null, null);
    }

    private Reckoning recounted(LedgerEntry entry) {
        if (entry.change() == null) {
            throw new IllegalArgumentException("a calendar change names its calendars");
        }
        return countedBy(entry.change());
    }

    /** As {@link #with}, for an entry that is not written yet: a calendar change is the same whenever it comes. */
    Reckoning countedBy(Change change) {
        requireOpen();
        if (promised != null) {
            throw Refusal.conflict("promise-holds", "Ngày đã hẹn lại là ngày cố định, không dời theo lịch làm việc.");
        }
        if (!change.from().equals(terms.calendarVersion())) {
            throw Refusal.conflict(
                    "calendar-changed-already",
                    "Thời hạn của hồ sơ đang tính theo lịch làm việc " + terms.calendarVersion() + ", không phải "
                            + change.from() + ".");
        }
        WorkingCalendar counting = calendars.of(change.to(), terms.agency());
        DueDate again = counting.due(since, terms.limit(), terms.receiptRule());
        Terms anew = terms.countedBy(change.to());
        return next(counting, anew, again, since, null, rescheduled, pauses, pausedAt, null);
    }

    private Reckoning rescheduled(LedgerEntry entry) {
        requireNotRescheduled();
        if (entry.promise() == null) {
            throw new IllegalArgumentException("a rescheduling names its promise");
        }
        var anew = new Promised(entry.promise().dueAt(), entry.at());
        return next(calendar, terms, base, since, anew, true, pauses, pausedAt, null);
    }

    void requireOpen() {
        if (answeredAt != null) {
            throw Refusal.conflict("already-answered", "Hồ sơ đã có kết quả: thời hạn không thay đổi được nữa.");
        }
    }

    void requireNotRescheduled() {
        if (rescheduled) {
            throw Refusal.conflict("already-rescheduled", "Ngày trả kết quả chỉ được hẹn lại một lần.");
        }
    }

    private void requireStopped() {
        if (pausedAt == null) {
            throw Refusal.conflict("clock-runs", "Thời hạn của hồ sơ đang được tính, không phải đang tạm dừng.");
        }
    }

    /** The limit in working days; hours as parts of a day, a month as 30 days: enough to choose a ladder. */
    BigDecimal limitDays() {
        BigDecimal value = BigDecimal.valueOf(terms.limit().value());
        return switch (terms.limit().unit()) {
            case WORKING_DAYS, CALENDAR_DAYS -> value;
            case WORKING_HOURS ->
                value.multiply(BigDecimal.valueOf(60))
                        .divide(BigDecimal.valueOf(calendar.minutesOfDay()), 3, RoundingMode.HALF_UP);
            case MONTHS -> value.multiply(BigDecimal.valueOf(30));
        };
    }

    /** Whether the limit leaves a working day before the due day on which an apology could be written. */
    boolean hasDayBefore() {
        return limitDays().compareTo(BigDecimal.ONE) > 0;
    }

    State state() {
        return answeredAt != null ? State.ANSWERED : pausedAt != null ? State.STOPPED : State.RUNNING;
    }

    /** The last instant in time by law, whatever was promised. */
    Instant legalDueAt() {
        return legalDueWith(pauses);
    }

    /** As {@link #legalDueAt}, were these the only pauses. */
    Instant legalDueWith(List<Pause> stops) {
        return new Pauses(stops, calendar).move(base.dueAt(), since, endsAtClose());
    }

    private boolean endsAtClose() {
        return switch (terms.limit().unit()) {
            case WORKING_HOURS -> false;
            case WORKING_DAYS -> terms.limit().value() == 0 || calendar.endsDaysAtClose();
            default -> true;
        };
    }

    /** The last instant in time. */
    Instant dueAt() {
        return promised == null
                ? legalDueAt()
                : new Pauses(pauses, calendar).move(promised.dueAt(), promised.at(), true);
    }

    boolean provisional() {
        Instant declared = calendar.closeOfDay(calendar.lastDeclaredDay());
        return base.provisional() || dueAt().isAfter(declared) || legalDueAt().isAfter(declared);
    }

    /** Working minutes left at an instant after the last entry; negative when late. */
    long remainingMinutes(Instant now) {
        return remainingMinutes(dueAt(), now);
    }

    /** Working minutes past the due date by law, whatever was promised; the applicant's own time is not among them. */
    long lateMinutes(Instant now) {
        return Math.max(0, -remainingMinutes(legalDueAt(), now));
    }

    private long remainingMinutes(Instant due, Instant now) {
        Instant end = answeredAt != null ? answeredAt : pausedAt != null ? pausedAt : now;
        return calendar.workingMinutesBetween(end, due) + new Pauses(pauses, calendar).minutesAfter(due);
    }

    /** The instants that it is counted from, and that a correction may be about. */
    List<Moment> moments() {
        return Moment.of(entries);
    }

    /** An instant for what happens next: nothing happens before what has happened. */
    Instant notBefore(Instant at) {
        Instant last = TrueInstants.events(entries).stream()
                .map(LedgerEntry::at)
                .max(Instant::compareTo)
                .orElse(at);
        return at.isBefore(last) ? last : at;
    }

    /** All pauses, an open one up to now. */
    List<Pause> pausesUntil(Instant now) {
        return pausedAt == null || !pausedAt.isBefore(now) ? pauses : closedAt(now);
    }

    private List<Pause> closedAt(Instant at) {
        if (pausedAt == null) {
            return pauses;
        }
        List<Pause> all = new ArrayList<>(pauses);
        all.add(new Pause(pausedAt, at));
        return List.copyOf(all);
    }

    private Reckoning with(List<Pause> newPauses, @Nullable Instant newPausedAt, @Nullable Instant newAnsweredAt) {
        return next(calendar, terms, base, since, promised, rescheduled, newPauses, newPausedAt, newAnsweredAt);
    }

    private Reckoning next(
            WorkingCalendar counting,
            Terms counted,
            DueDate count,
            Instant from,
            @Nullable Promised promise,
            boolean again,
            List<Pause> stops,
            @Nullable Instant stoppedAt,
            @Nullable Instant endedAt) {
        return new Reckoning(
                entries, calendars, counting, counted, count, from, promise, again, stops, stoppedAt, endedAt);
    }
}
