package vn.motcua.deadlines;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadlines.LedgerEntry.Kind;

/**
 * What corrections mean for the watch over a due date: pure. A dossier that only a correction made late is supervised from
 * the approval on, since nobody could act before; what was done while it was late by another due instant stays done.
 *
 * @param dueAt as it stands now
 * @param earlier due instants of the same lateness, before they were corrected
 * @param appearedAt when an approved correction put the due date into the past; null when time did
 */
record CorrectedDue(Instant dueAt, Set<Instant> earlier, @Nullable Instant appearedAt) {

    static CorrectedDue of(List<LedgerEntry> entries, CountingCalendars calendars) {
        Set<Instant> earlier = new HashSet<>();
        Instant appearedAt = null;
        Reckoning sum = Reckoning.started(entries.get(0), calendars);
        for (LedgerEntry entry : entries.subList(1, entries.size())) {
            Reckoning before = sum;
            sum = before.with(entry);
            boolean isLate = isLate(sum, entry.at());
            if (entry.kind() == Kind.CORRECTED && isLate && isLate(before, entry.at())) {
                earlier.add(before.dueAt());
            } else if (!sum.dueAt().equals(before.dueAt())) {
                earlier.clear();
                appearedAt = entry.kind() == Kind.CORRECTED && isLate ? entry.at() : null;
            }
        }
        return new CorrectedDue(sum.dueAt(), Set.copyOf(earlier), appearedAt);
    }

    static CorrectedDue plain(Instant dueAt) {
        return new CorrectedDue(dueAt, Set.of(), null);
    }

    /** While the clock stands still, “now” is when it stopped; from the result on, when that was issued. */
    static boolean isLate(Reckoning sum, Instant now) {
        Instant answered = sum.answeredAt();
        Instant stopped = sum.pausedAt();
        return (answered != null ? answered : stopped != null ? stopped : now).isAfter(sum.dueAt());
    }

    /** Whether what was done for that due instant was done for this lateness. */
    boolean isSame(Instant other) {
        return other.equals(dueAt) || earlier.contains(other);
    }
}
