package vn.motcua.cooperation.bpmn;

import java.util.Date;
import vn.motcua.cooperation.Consultations;
import vn.motcua.engine.Vocabulary;

/** {@code consultation}: several agencies are asked at once (lấy ý kiến); {@code no} counts them from 0. */
@Vocabulary("consultation")
class ConsultationVocabulary {
    private final Consultations consultations;

    ConsultationVocabulary(Consultations consultations) {
        this.consultations = consultations;
    }

    /** Asks the agencies of the procedure's step; returns how many. */
    public long ask(String dossier, String leg) {
        return consultations.ask(dossier, leg);
    }

    /** The candidate groups of one of them, comma separated. */
    public String asked(String dossier, String leg, long no) {
        return consultations.groups(dossier, leg, no);
    }

    /** When its answer is due. */
    public Date dueAt(String dossier, String leg, long no) {
        return Date.from(
                consultations.newest(dossier, leg).asked().get((int) no).dueAt());
    }

    /** When its silence counts as consent; in the year 9999 where it does not. */
    public Date consentAt(String dossier, String leg, long no) {
        return Date.from(consultations.consentAt(dossier, leg, no));
    }

    /** When it is to be told that it is late; in the year 9999 where silence is consent. */
    public Date lateAt(String dossier, String leg, long no) {
        return Date.from(consultations.lateAt(dossier, leg, no));
    }

    /** Records its answer. */
    public void answer(String dossier, String leg, long no) {
        consultations.answer(dossier, leg, no);
    }

    /** Records that it was silent, which the rule takes for consent. */
    public void consent(String dossier, String leg, long no) {
        consultations.silent(dossier, leg, no);
    }

    /** Tells the heads that its answer is late. */
    public void late(String dossier, String leg, long no) {
        consultations.late(dossier, leg, no);
    }
}
