package vn.motcua.letters;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.SubmittedFields;
import vn.motcua.engine.Refusal;

/** The way of an issued letter to the applicant: by mail, or by hand when that is not possible. */
@Component
public class LetterPost {
    private final Letters letters;
    private final LetterEvents events;
    private final LetterDispatch dispatch;
    private final Dossiers dossiers;
    private final SubmittedFields fields;

    LetterPost(
            Letters letters, LetterEvents events, LetterDispatch dispatch, Dossiers dossiers, SubmittedFields fields) {
        this.letters = letters;
        this.events = events;
        this.dispatch = dispatch;
        this.dossiers = dossiers;
        this.fields = fields;
    }

    /**
     * Sends the issued letter. Mailed, {@code apology-delivered} or {@code apology-undeliverable} is told later on; by
     * hand, nothing is.
     *
     * @throws Refusal {@code letter-not-issued}
     */
    @Transactional
    public LetterDispatch.Way send(LetterKind kind, String dossier) {
        dossiers.lock(dossier);
        var letter = standing(kind, dossier);
        var sent = dispatch.send(letter);
        switch (sent.way()) {
            case MAIL -> events.note(letter.id(), "sent", "mail", sent.note());
            case HAND -> letters.undeliverable(letter.id(), sent.note());
        }
        return sent.way();
    }

    /** Records the delivery by hand as the clerk submitted it: fields {@code deliveredTo}, {@code deliveredOn}, {@code how}. */
    @Transactional
    public void deliveredByHand(LetterKind kind, String dossier) {
        dossiers.lock(dossier);
        letters.delivered(
                standing(kind, dossier).id(), fields.latest(dossier, "how").orElse("hand"), recipient(dossier));
    }

    private String recipient(String dossier) {
        var to = fields.latest(dossier, "deliveredTo").orElse("");
        return fields.latest(dossier, "deliveredOn").map(on -> to + ", " + on).orElse(to);
    }

    private Letter standing(LetterKind kind, String dossier) {
        return letters.issued(kind, dossier)
                .orElseThrow(() -> Refusal.conflict(
                        "letter-not-issued",
                        "Hồ sơ " + dossier + " chưa có văn bản loại này (" + kind.wire() + ") được ban hành."));
    }
}
