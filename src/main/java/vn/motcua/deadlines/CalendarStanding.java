package vn.motcua.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.motcua.calendar.DayChange;

/**
 * The calendar files and the open dossiers.
 *
 * @param newest version of the files: what is received now counts with it
 * @param firstReadAt when the files said so first
 * @param others other versions that open dossiers still count with, the most used first; empty when nothing is pending
 * @param latest the newest application of a change, running or finished
 */
public record CalendarStanding(
        String newest, Instant firstReadAt, List<Other> others, Optional<CalendarProgress> latest) {
    public CalendarStanding {
        others = List.copyOf(others);
    }

    /** @param changes the days that the newest version has otherwise */
    public record Other(String version, Instant firstReadAt, int dossiers, List<DayChange> changes) {}

    public boolean isPending() {
        return !others.isEmpty();
    }
}
