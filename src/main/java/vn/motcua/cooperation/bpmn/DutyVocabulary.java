package vn.motcua.cooperation.bpmn;

import vn.motcua.cooperation.FinancialDuties;
import vn.motcua.engine.Vocabulary;

/** {@code duty}: what the applicant has to pay (nghĩa vụ tài chính). */
@Vocabulary("duty")
class DutyVocabulary {
    private final FinancialDuties duties;

    DutyVocabulary(FinancialDuties duties) {
        this.duties = duties;
    }

    /** Notes what is to be paid; returns the duty's id. */
    public String announce(String dossier) {
        return duties.announce(dossier);
    }

    /** The applicant has paid. */
    public void paid(String dossier, String dutyId) {
        duties.paid(dossier, dutyId);
    }

    /** The applicant does not pay. */
    public void unpaid(String dossier, String dutyId) {
        duties.unpaid(dossier, dutyId);
    }
}
