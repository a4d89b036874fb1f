package vn.motcua.letters.bpmn;

import vn.motcua.engine.Vocabulary;
import vn.motcua.letters.LetterKind;
import vn.motcua.letters.LetterPost;
import vn.motcua.letters.Letters;

/** What processes may do with letters; {@code kind} as {@code receipt|supplement-request|refusal|apology|verification-request}. */
@Vocabulary("letter")
public class LetterVocabulary {
    private final Letters letters;
    private final LetterPost post;

    LetterVocabulary(Letters letters, LetterPost post) {
        this.letters = letters;
        this.post = post;
    }

    /** Gives the letter its number. Twice is once. */
    public void issue(String dossier, String kind) {
        letters.issue(LetterKind.of(kind), dossier);
    }

    /** Takes a drafted or issued letter back. */
    public void withdraw(String dossier, String kind) {
        letters.withdraw(LetterKind.of(kind), dossier);
    }

    /** Sends the issued letter to the applicant: {@code mail}, or {@code hand} when it has to be printed. */
    public String send(String dossier, String kind) {
        return post.send(LetterKind.of(kind), dossier).wire();
    }

    /** Records the delivery by hand, with the fields deliveredTo, deliveredOn and how of the task just done. */
    public void delivered(String dossier, String kind) {
        post.deliveredByHand(LetterKind.of(kind), dossier);
    }
}
