package vn.motcua.deadlines.bpmn;

import java.util.Date;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Supervision;
import vn.motcua.engine.Vocabulary;

/** What processes may do with a dossier's deadline. */
@Vocabulary("deadline")
public class DeadlineVocabulary {
    private final Deadlines deadlines;
    private final Supervision supervision;

    DeadlineVocabulary(Deadlines deadlines, Supervision supervision) {
        this.deadlines = deadlines;
        this.supervision = supervision;
    }

    /** When supervision looks next; the year 9999 while the clock is stopped or nothing is left to watch. */
    public Date nextAt(String dossier) {
        return Date.from(supervision.nextAt(dossier));
    }

    /** What is due and not done: {@code remind}, {@code apologise}, {@code escalate}, {@code review}, or {@code none}. */
    public String nextAct(String dossier) {
        return supervision.open(dossier).map(act -> act.act().wire()).orElse("none");
    }

    /** Stops the clock; {@code reason} is {@code supplement}, {@code financial-obligation} or {@code verification}. */
    public void pause(String dossier, String reason) {
        deadlines.pause(dossier, reason);
    }

    /** The clock goes on with what was left. */
    public void resume(String dossier) {
        deadlines.resume(dossier);
    }

    /** After a complete supplement: anew in full, or on, as the procedure's clock policy says (NĐ 61/2018 Đ.19.4). */
    public void continueAfterSupplement(String dossier) {
        deadlines.continueAfterSupplement(dossier);
    }

    /** Adjusts the appointment to the date that the issued apology promises (NĐ 61/2018 Đ.19.9). */
    public void reschedule(String dossier) {
        deadlines.reschedule(dossier);
    }
}
