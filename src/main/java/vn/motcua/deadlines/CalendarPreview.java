package vn.motcua.deadlines;

import java.time.Instant;
import java.util.List;

/**
 * What a calendar change would do now.
 *
 * @param version of the calendar that would count
 * @param moved the open dossiers that would get another due date, by code
 * @param unmoved number of open dossiers that would keep their due date and count with the new calendar from then on
 * @param kept number of open dossiers that would stay with their calendar: a fixed new date was promised, or the due date
 *     would fall into the past
 */
public record CalendarPreview(String version, List<Line> moved, int unmoved, int kept) {
    public CalendarPreview {
        moved = List.copyOf(moved);
    }

    /** @param stopped the clock stands still now */
    public record Line(String dossier, Instant oldDueAt, Instant newDueAt, boolean stopped) {}

    public int concerned() {
        return moved.size() + unmoved + kept;
    }
}
