package vn.motcua.desk;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.Submission;
import vn.motcua.dossiers.Submissions;
import vn.motcua.engine.Refusal;
import vn.motcua.letters.Letter;
import vn.motcua.letters.LetterKind;
import vn.motcua.letters.Letters;
import vn.motcua.letters.Wording;

/**
 * The counter (NĐ 61/2018 Đ.17): one way in for the reception page, the API and the demo's dossiers. Each method is one
 * transaction: a refusal leaves neither filing nor paper behind. The filing's id is chosen by the caller; repeating a
 * request with the same id repeats its answer.
 */
@Component
public class Reception {
    private final Submissions submissions;
    private final Dossiers dossiers;
    private final Filings filings;
    private final PaperIntake papers;
    private final Letters letters;
    private final Counter counter;

    Reception(
            Submissions submissions,
            Dossiers dossiers,
            Filings filings,
            PaperIntake papers,
            Letters letters,
            Counter counter) {
        this.submissions = submissions;
        this.dossiers = dossiers;
        this.filings = filings;
        this.papers = papers;
        this.letters = letters;
        this.counter = counter;
    }

    /**
     * Keeps what has been filled in so far, without deciding.
     *
     * @throws Refusal {@code clerks-only}, {@code filing-incomplete}, {@code paper-…}
     */
    @Transactional
    public Submission save(UUID id, Filing filing, List<PaperUpload> uploads) {
        var unit = counter.unit();
        filings.oneAtATime(id);
        filings.requireAt(id, unit);
        var submission = submissions.open(id, unit, filing);
        papers.keep(submission, uploads);
        return submission;
    }

    /**
     * Accepts: code, due date, receipt (form 01) and process in one transaction.
     *
     * @throws Refusal as {@link #save}, and {@code papers-missing}
     */
    @Transactional
    public Dossier accept(UUID id, Filing filing, List<PaperUpload> uploads) {
        var unit = counter.unit();
        filings.oneAtATime(id);
        var known = filings.accepted(id, unit);
        if (known.isPresent()) return dossiers.get(known.get());
        save(id, filing, uploads);
        return dossiers.accept(id);
    }

    /** Asks, in full and once, for what is missing: form 02 (NĐ 61/2018 Đ.17.1a). */
    @Transactional
    public Letter requestSupplement(UUID id, Filing filing, List<PaperUpload> uploads, String missing, String reason) {
        return once(id, Submission.State.SUPPLEMENT_REQUESTED, LetterKind.SUPPLEMENT_REQUEST, () -> {
            save(id, filing, uploads);
            submissions.requestSupplement(id, missing, reason);
            return new Wording(
                    reason.strip(),
                    missing.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList(),
                    null);
        });
    }

    /** Refuses to accept, with the reason: form 03 (NĐ 61/2018 Đ.17.1b). */
    @Transactional
    public Letter refuse(UUID id, Filing filing, List<PaperUpload> uploads, String reason) {
        return once(id, Submission.State.REFUSED, LetterKind.REFUSAL, () -> {
            save(id, filing, uploads);
            submissions.refuse(id, reason);
            return new Wording(reason.strip(), List.of(), null);
        });
    }

    private Letter once(UUID id, Submission.State decided, LetterKind kind, Supplier<Wording> decision) {
        filings.oneAtATime(id);
        if (filings.isDecided(id, counter.unit(), decided)) {
            return letters.ofSubmission(id).stream()
                    .filter(letter -> letter.kind() == kind)
                    .reduce((older, newer) -> newer)
                    .orElseThrow();
        }
        return letters.issueAtDesk(kind, id, decision.get());
    }
}
