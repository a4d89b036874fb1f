package vn.motcua.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadlines.LedgerEntry.Kind;

/** Finds the pauses of one ledger that were opened at the last moment. */
final class LatePauses {
    private LatePauses() {}

    static List<LatePause> of(List<LedgerEntry> entries, CountingCalendars calendars) {
        List<LatePause> found = new ArrayList<>();
        List<LedgerEntry> truly = Reckoning.of(entries, calendars).entries();
        Reckoning sum = Reckoning.started(truly.get(0), calendars);
        for (LedgerEntry entry : truly.subList(1, truly.size())) {
            found(sum, entry).ifPresent(found::add);
            sum = sum.with(entry);
        }
        return found;
    }

    /**
     * What this entry, the next after the sum, says. What is overdue already gains nothing from a pause: that is no late
     * pause.
     */
    static Optional<LatePause> found(Reckoning before, LedgerEntry entry) {
        if (entry.kind() != Kind.PAUSED || entry.at().isAfter(before.dueAt()) || goesOn(before, entry)) {
            return Optional.empty();
        }
        WorkingCalendar calendar = before.calendar();
        LocalDate lastDay = calendar.previousWorkingDay(calendar.dateOf(before.dueAt()));
        return calendar.dateOf(entry.at()).isBefore(lastDay)
                ? Optional.empty()
                : Optional.of(new LatePause(
                        entry.dossier(),
                        entry.at(),
                        before.dueAt(),
                        PauseReason.of(entry.reason()).words(Stop.awaited(entry)),
                        entry.actor()));
    }

    /** What one was waited for came, and the next is waited for at once: the clock has not run in between. */
    private static boolean goesOn(Reckoning before, LedgerEntry entry) {
        return !entry.at().equals(before.with(entry).pausedAt());
    }
}
