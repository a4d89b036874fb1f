package vn.motcua.letters.bpmn;

import vn.motcua.engine.Vocabulary;

/** What processes may do with letters; {@code kind} as {@code receipt|supplement-request|refusal|apology}. */
@Vocabulary("letter")
public class LetterVocabulary {
    /** Gives the letter its number. Twice is once. */
    public void issue(String dossier, String kind) {
        throw new UnsupportedOperationException("letters");
    }

    /** Takes a drafted or issued letter back. */
    public void withdraw(String dossier, String kind) {
        throw new UnsupportedOperationException("letters");
    }

    /** Sends the issued letter to the applicant: {@code mail}, or {@code hand} when it has to be printed. */
    public String send(String dossier, String kind) {
        throw new UnsupportedOperationException("letters");
    }

    /** Records the delivery by hand, with the fields deliveredTo, deliveredOn and how of the task just done. */
    public void delivered(String dossier, String kind) {
        throw new UnsupportedOperationException("letters");
    }
}
