package vn.motcua.cooperation.bpmn;

import java.util.Date;
import vn.motcua.cooperation.Councils;
import vn.motcua.engine.Vocabulary;

/** {@code council}: an appraisal council (hội đồng thẩm định); {@code no} counts its members from 0. */
@Vocabulary("council")
class CouncilVocabulary {
    private final Councils councils;

    CouncilVocabulary(Councils councils) {
        this.councils = councils;
    }

    /** Sets up the council; returns how many members. */
    public long establish(String dossier) {
        return councils.establish(dossier);
    }

    /** The login of a member. */
    public String member(String dossier, long no) {
        return councils.member(dossier, no);
    }

    /** The groups of a member, comma separated. */
    public String groups(String dossier, long no) {
        return councils.groups(dossier, no);
    }

    /** By when a member comments. */
    public Date commentBy(String dossier, long no) {
        return Date.from(councils.commentBy(dossier, no));
    }

    /** Records a member's comment. */
    public void comment(String dossier, long no) {
        councils.comment(dossier, no);
    }

    /** A member has not commented in time. */
    public void absent(String dossier, long no) {
        councils.absent(dossier, no);
    }

    /** Records the conclusion. */
    public void conclude(String dossier) {
        councils.conclude(dossier);
    }
}
