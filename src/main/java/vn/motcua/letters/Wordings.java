package vn.motcua.letters;

import org.springframework.stereotype.Component;
import vn.motcua.dossiers.SubmittedFields;
import vn.motcua.engine.Refusal;

/** The words of a letter, as officials have submitted them in the tasks of a dossier. */
@Component
class Wordings {
    private final SubmittedFields fields;

    Wordings(SubmittedFields fields) {
        this.fields = fields;
    }

    /** @throws Refusal {@code letter-wording-missing}; an apology has its own draft, see {@link ApologyDrafts} */
    Wording submitted(LetterKind kind, String dossier) {
        return switch (kind) {
            case RECEIPT -> Wording.none();
            case SUPPLEMENT_REQUEST ->
                Wording.supplement(required(dossier, "missingPapers"), required(dossier, "opinion"));
            case REFUSAL -> Wording.reason(required(dossier, "refusalReason"));
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
