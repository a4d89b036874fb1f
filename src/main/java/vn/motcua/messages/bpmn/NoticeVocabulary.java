package vn.motcua.messages.bpmn;

import vn.motcua.engine.Vocabulary;
import vn.motcua.messages.Notices;
import vn.motcua.messages.WaitNotices;

/** What processes may tell the applicant. */
@Vocabulary("notice")
public class NoticeVocabulary {
    private final Notices notices;
    private final WaitNotices waits;

    NoticeVocabulary(Notices notices, WaitNotices waits) {
        this.notices = notices;
        this.waits = waits;
    }

    /**
     * Mails the applicant; without an address it only leaves a line in the journal. Twice is once, for each wait where it is about one.
     *
     * @param kind {@code accepted}, {@code supplement-requested}, {@code result-ready}: a file in config/letters/mail
     */
    public void send(String dossier, String kind) {
        if (waits.has(kind)) {
            waits.send(dossier, kind);
        } else {
            notices.send(dossier, kind);
        }
    }
}
