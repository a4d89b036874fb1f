package vn.motcua.letters.bpmn;

import vn.motcua.dossiers.Withdrawals;
import vn.motcua.engine.Vocabulary;
import vn.motcua.letters.StopNotices;

/** {@code withdrawal}: what follows when the applicant takes his dossier back. */
@Vocabulary("withdrawal")
public class WithdrawalVocabulary {
    private final Withdrawals withdrawals;
    private final StopNotices notices;

    WithdrawalVocabulary(Withdrawals withdrawals, StopNotices notices) {
        this.withdrawals = withdrawals;
        this.notices = notices;
    }

    /** The term ends, and all that was open for the dossier with it. */
    public void settle(String dossier) {
        withdrawals.settle(dossier);
    }

    /** Issues the notice of stopping where the rule set has one. */
    public void issueNotice(String dossier) {
        notices.issue(dossier);
    }

    /** Sends it to the applicant, where there is one. */
    public void sendNotice(String dossier) {
        notices.send(dossier);
    }

    /** The papers are back with the applicant, with the fields deliveredTo, deliveredOn and how of the task just done. */
    public void returned(String dossier) {
        notices.returned(dossier);
    }
}
