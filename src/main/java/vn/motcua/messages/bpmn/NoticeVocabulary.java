package vn.motcua.messages.bpmn;

import vn.motcua.engine.Vocabulary;

/** What processes may tell the applicant. */
@Vocabulary("notice")
public class NoticeVocabulary {
    /**
     * Mails the applicant; without an address it only leaves a line in the journal. Twice is once.
     *
     * @param kind {@code accepted}, {@code supplement-requested}, {@code result-ready}: a file in config/letters/mail
     */
    public void send(String dossier, String kind) {
        throw new UnsupportedOperationException("messages");
    }
}
