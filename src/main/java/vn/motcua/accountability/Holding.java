package vn.motcua.accountability;

import java.time.Instant;

/**
 * A span of a dossier's life in which one holder had it.
 *
 * @param who login, or unit id; empty for citizen and nobody
 * @param name of the holder, as shown to people
 * @param unit unit that the work belongs to; empty for citizen and nobody
 * @param task name of the task held; empty for citizen and nobody
 * @param to end of the span; the present while it lasts
 * @param workingMinutes working time within the span
 * @param lateMinutes of these, past the due date by law; the applicant's own time is never late
 */
public record Holding(
        Kind kind,
        String who,
        String name,
        String unit,
        String task,
        Instant from,
        Instant to,
        long workingMinutes,
        long lateMinutes) {

    /** OFFICIAL: claimed. UNIT: waits in a unit's pool. CITIZEN: the clock is stopped. NOBODY: between two steps. */
    public enum Kind {
        OFFICIAL,
        UNIT,
        CITIZEN,
        NOBODY
    }
}
