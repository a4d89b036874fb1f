package vn.motcua.accountability;

import java.time.Instant;

/**
 * A span of a dossier's life in which one holder had it.
 *
 * @param who login, unit id, or agency id; empty for citizen, nobody, and an agency that is not known here
 * @param name of the holder, as shown to people
 * @param unit unit that the work belongs to; empty for citizen and nobody
 * @param task name of the task held, or what is waited for while the clock stands still; empty between two steps
 * @param step key of that step in the procedure; empty while the clock stands still, and between two steps
 * @param to end of the span; the present while it lasts
 * @param workingMinutes working time within the span
 * @param lateMinutes of these, past the due date by law; the time of a stopped clock is never late
 */
public record Holding(
        Kind kind,
        String who,
        String name,
        String unit,
        String task,
        String step,
        Instant from,
        Instant to,
        long workingMinutes,
        long lateMinutes) {

    Holding by(Kind holder, String id, String calledName) {
        return new Holding(holder, id, calledName, unit, task, step, from, to, workingMinutes, lateMinutes);
    }

    /** Whether somebody of the organisation has to answer for it. */
    public boolean hasHolder() {
        return kind != Kind.CITIZEN && kind != Kind.NOBODY && !who.isEmpty();
    }

    /**
     * OFFICIAL: claimed. UNIT: waits in a unit's pool. AGENCY: with another agency than the dossier's, or the clock stands
     * still for one. CITIZEN: it stands still for the applicant. NOBODY: between two steps, or it stands still by law.
     */
    public enum Kind {
        OFFICIAL("Công chức"),
        UNIT("Đơn vị"),
        AGENCY("Cơ quan khác"),
        CITIZEN("Người nộp"),
        NOBODY("Không ai");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As shown to people. */
        public String label() {
            return label;
        }
    }
}
