package vn.motcua.deadlines;

import java.time.Instant;
import java.util.Locale;
import vn.motcua.deadlines.LedgerEntry.Change;

/**
 * What another calendar does to the due date of an open dossier: pure.
 *
 * @param newDueAt the same as {@code oldDueAt} unless it moves
 */
record CalendarMove(Outcome outcome, Instant oldDueAt, Instant newDueAt) {
    enum Outcome {
        /** Another due date. */
        MOVED,
        /** The same due date; what comes later counts with the new calendar. */
        UNMOVED,
        /** Stays with its calendar: a fixed date was promised, or the due date has passed or would have. */
        KEPT;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A promise is not broken by decree, nor is a broken one mended: where the new date is earlier and has passed already,
     * or the old one has passed, the old one stays. Lateness that was real is corrected by evidence and four eyes only.
     * While the clock stands still, “now” is when it stopped.
     */
    static CalendarMove of(Reckoning sum, Change change, Instant now) {
        Instant before = sum.dueAt();
        if (sum.promised() != null) {
            return new CalendarMove(Outcome.KEPT, before, before);
        }
        Instant after = sum.countedBy(change).dueAt();
        if (after.equals(before)) {
            return new CalendarMove(Outcome.UNMOVED, before, before);
        }
        Instant present = sum.pausedAt() == null ? now : sum.pausedAt();
        boolean late = before.isBefore(present);
        boolean broken = after.isBefore(before) && !after.isAfter(present);
        return late || broken
                ? new CalendarMove(Outcome.KEPT, before, before)
                : new CalendarMove(Outcome.MOVED, before, after);
    }
}
