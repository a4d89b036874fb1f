package vn.motcua.letters;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Refusal;

/**
 * The register of letters. A letter gets its number in the transaction that issues it, from one counter row per agency,
 * kind and year: no gaps after a rollback, never the same number twice. The receipt (form 01) is issued by itself when a
 * dossier is accepted. Who may read a letter is asked by the caller.
 */
@Component
public class Letters {
    /**
     * Issues a letter on a dossier with the words that officials have submitted in its tasks. Issuing again what stands
     * issued gives the same letter.
     *
     * @throws Refusal {@code letter-wording-missing}, {@code apology-date-…}
     */
    public Letter issue(LetterKind kind, String dossier) {
        throw new UnsupportedOperationException("letters");
    }

    /** As {@link #issue(LetterKind, String)}, with words given by the caller. */
    public Letter issue(LetterKind kind, String dossier, Wording wording) {
        throw new UnsupportedOperationException("letters");
    }

    /** Issues form 02 or 03 on a submission at the desk; a further request on the same submission is a new letter. */
    public Letter issueAtDesk(LetterKind kind, UUID submission, Wording wording) {
        throw new UnsupportedOperationException("letters");
    }

    /** Withdraws the drafted or issued letter of this kind, when there is one. A delivered letter stays. */
    public void withdraw(LetterKind kind, String dossier) {
        throw new UnsupportedOperationException("letters");
    }

    /** @throws Refusal {@code letter-not-found} */
    public Letter get(UUID id) {
        throw new UnsupportedOperationException("letters");
    }

    /** The letters of a dossier and of the submission it came from, oldest first; drafts and withdrawn ones too. */
    public List<Letter> of(String dossier) {
        throw new UnsupportedOperationException("letters");
    }

    /** The letters of a submission at the desk, oldest first. */
    public List<Letter> ofSubmission(UUID submission) {
        throw new UnsupportedOperationException("letters");
    }

    /** The newest issued or delivered letter of this kind. */
    public Optional<Letter> issued(LetterKind kind, String dossier) {
        throw new UnsupportedOperationException("letters");
    }

    /**
     * The paper: PDF, A5, made once from the stored data and the same bytes ever after; readable from the transaction
     * that issued it on.
     *
     * @throws Refusal {@code letter-not-found}, {@code letter-not-issued}
     */
    public byte[] pdf(UUID id) {
        throw new UnsupportedOperationException("letters");
    }

    /** What happened to a letter, oldest first. */
    public List<LetterEvent> events(UUID id) {
        throw new UnsupportedOperationException("letters");
    }

    /**
     * Records that the applicant has it.
     *
     * @param how {@code mail}, {@code hand}, {@code post} …
     * @param to name or address
     */
    public void delivered(UUID id, String how, String to) {
        throw new UnsupportedOperationException("letters");
    }

    /** Records that it could not be mailed: somebody has to print and hand it over. */
    public void undeliverable(UUID id, String why) {
        throw new UnsupportedOperationException("letters");
    }
}
