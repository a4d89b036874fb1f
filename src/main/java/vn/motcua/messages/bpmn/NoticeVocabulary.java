package vn.motcua.messages.bpmn;

import vn.motcua.engine.Vocabulary;
import vn.motcua.messages.Notices;

/** What processes may tell the applicant. */
@Vocabulary("notice")
public class NoticeVocabulary {
    private final Notices notices;

    NoticeVocabulary(Notices notices) {
        this.notices = notices;
    }

    /**
     * Mails the applicant; without an address it only leaves a line in the journal. Twice is once.
     *
     * @param kind {@code accepted}, {@code supplement-requested}, {@code result-ready}: a file in config/letters/mail
     */
    public void send(String dossier, String kind) {
        notices.send(dossier, kind);
    }
}
