package vn.motcua.letters;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.SubmittedFields;
import vn.motcua.engine.Refusal;

/** The words of a letter, as officials have submitted them in the tasks of a dossier. */
@Component
public class Wordings {
    /** Knows the words of a kind of letter from records of its own. */
    public interface Source {
        /** Whether the words of this kind come from here. */
        boolean has(LetterKind kind);

        /** The words of the letter that is due now; {@link Refusal} when none is. */
        Wording words(LetterKind kind, String dossier);
    }

    private final SubmittedFields fields;
    private final ObjectProvider<Source> sources;

    Wordings(SubmittedFields fields, ObjectProvider<Source> sources) {
        this.fields = fields;
        this.sources = sources;
    }

    /** @throws Refusal {@code letter-wording-missing}; an apology has its own draft, see {@link ApologyDrafts} */
    Wording submitted(LetterKind kind, String dossier) {
        return switch (kind) {
            case RECEIPT -> Wording.none();
            case SUPPLEMENT_REQUEST ->
                Wording.supplement(required(dossier, "missingPapers"), required(dossier, "opinion"));
            case REFUSAL -> Wording.reason(required(dossier, "refusalReason"));
            case TRANSFER_SLIP,
                    CONSULTATION_REQUEST,
                    VERIFICATION_REQUEST,
                    SUBMISSION,
                    PAYMENT_NOTICE,
                    INSPECTION_NOTICE,
                    STOP_NOTICE ->
                sources.stream()
                        .filter(source -> source.has(kind))
                        .findFirst()
                        .orElseThrow()
                        .words(kind, dossier);
            case APOLOGY ->
                throw Refusal.conflict("apology-not-drafted", "Hồ sơ " + dossier + " chưa có dự thảo phiếu xin lỗi.");
        };
    }

    private String required(String dossier, String field) {
        return fields.latest(dossier, field)
                .orElseThrow(() -> Refusal.invalid(
                        "letter-wording-missing",
                        "Chưa có nội dung của văn bản (trường “" + field + "”) cho hồ sơ " + dossier + "."));
    }
}
