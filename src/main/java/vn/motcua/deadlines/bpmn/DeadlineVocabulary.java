package vn.motcua.deadlines.bpmn;

import java.util.Date;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Supervision;
import vn.motcua.deadlines.Waits;
import vn.motcua.engine.Vocabulary;

/** What processes may do with a dossier's deadline. */
@Vocabulary("deadline")
public class DeadlineVocabulary {
    private final Deadlines deadlines;
    private final Supervision supervision;
    private final Waits waits;

    DeadlineVocabulary(Deadlines deadlines, Supervision supervision, Waits waits) {
        this.deadlines = deadlines;
        this.supervision = supervision;
        this.waits = waits;
    }

    /** When supervision looks next; the year 9999 while the clock is stopped or nothing is left to watch. */
    public Date nextAt(String dossier) {
        return Date.from(supervision.nextAt(dossier));
    }

    /** What is due and not done: {@code remind}, {@code apologise}, {@code escalate}, {@code review}, or {@code none}. */
    public String nextAct(String dossier) {
        return supervision.open(dossier).map(act -> act.act().wire()).orElse("none");
    }

    /**
     * The dossier waits; {@code reason} is one of those that rule sets know. Procedure and rule set say what that does to the
     * clock and whom it waits for, and refuse what is not allowed.
     */
    public void pause(String dossier, String reason) {
        waits.open(dossier, reason);
    }

    /** The wait is over: the clock goes on with what was left. */
    public void resume(String dossier) {
        waits.resume(dossier);
    }

    /** After a complete supplement: anew in full, or on, as procedure and rule set say. */
    public void continueAfterSupplement(String dossier) {
        waits.fulfil(dossier);
    }

    /** When the wait has lasted as long as it may; the year 9999 when it has no end. */
    public Date waitEndsAt(String dossier) {
        return Date.from(waits.endsAt(dossier));
    }

    /** The wait has lasted as long as it may, and the dossier went back to the applicant. */
    public void returned(String dossier) {
        waits.returned(dossier);
    }

    /** Adjusts the appointment to the date that the issued apology promises (NĐ 61/2018 Đ.19.9). */
    public void reschedule(String dossier) {
        deadlines.reschedule(dossier);
    }
}
