package vn.motcua.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadlines.Inspection.DayCount;
import vn.motcua.deadlines.Inspection.Step;

/** Lays a ledger open for an inspector: the same fold as everywhere, entry by entry, and the days beneath it. Pure. */
final class Inspecting {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final List<LedgerEntry> entries;
    private final CountingCalendars calendars;
    private final Reckoning sum;
    private final WorkingCalendar calendar;
    private final Instant now;

    Inspecting(List<LedgerEntry> entries, CountingCalendars calendars, Instant now) {
        this.entries = entries;
        this.calendars = calendars;
        this.sum = Reckoning.of(entries, calendars);
        this.calendar = sum.calendar();
        this.now = now;
    }

    /** Each entry with the sum after it. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Reckoning reached = Reckoning.started(entries.get(0), calendars);
        steps.add(step(entries.get(0), reached));
        for (LedgerEntry entry : entries.subList(1, entries.size())) {
            reached = reached.with(entry);
            steps.add(step(entry, reached));
        }
        return steps;
    }

    private static Step step(LedgerEntry entry, Reckoning sum) {
        return new Step(
                entry,
                sum.base().takenAsReceivedAt(),
                sum.legalDueAt(),
                sum.dueAt(),
                sum.state(),
                sum.remainingMinutes(entry.at()));
    }

    /** Each day from receipt to due date or result, whichever is later; while open also up to today. */
    List<DayCount> days() {
        Instant received = sum.entries().get(0).at();
        Instant end = sum.answeredAt() == null ? now : sum.answeredAt();
        LocalDate counted = calendar.dateOf(sum.base().takenAsReceivedAt());
        LocalDate due = calendar.dateOf(sum.legalDueAt());
        LocalDate last = calendar.dateOf(end).isAfter(due) ? calendar.dateOf(end) : due;
        List<DayCount> days = new ArrayList<>();
        int number = 0;
        for (CalendarDay day : calendar.days(calendar.dateOf(received), last)) {
            boolean counts =
                    day.works() && day.date().isAfter(counted) && !day.date().isAfter(due);
            number += counts ? 1 : 0;
            Instant from = later(received, midnight(day.date()));
            Instant to = earlier(end, midnight(day.date().plusDays(1)));
            long worked = minutes(from, to);
            long stopped = sum.pausesUntil(end).stream()
                    .mapToLong(pause -> minutes(later(from, pause.from()), earlier(to, pause.to())))
                    .sum();
            days.add(new DayCount(day, counts ? number : null, worked - stopped, stopped));
        }
        return days;
    }

    private long minutes(Instant from, Instant to) {
        return from.isBefore(to) ? calendar.workingMinutesBetween(from, to) : 0;
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
