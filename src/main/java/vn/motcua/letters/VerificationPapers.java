package vn.motcua.letters;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.Wait;
import vn.motcua.deadlines.Waits;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.SubmittedFields;
import vn.motcua.dossiers.WaitPolicy;
import vn.motcua.engine.Refusal;

/**
 * The letter that asks another place to verify what the databases do not tell (NĐ 123/2015/NĐ-CP Đ.22): whom it asks and what
 * stands in the form that the chairman signed, until when in the wait that has begun. Whoever is asked need not be a unit of
 * this system.
 */
@Component
class VerificationPapers implements Wordings.Source {
    private final SubmittedFields submitted;
    private final Waits waits;
    private final WaitPolicy policy;
    private final Dossiers dossiers;

    VerificationPapers(SubmittedFields submitted, Waits waits, WaitPolicy policy, Dossiers dossiers) {
        this.submitted = submitted;
        this.waits = waits;
        this.policy = policy;
        this.dossiers = dossiers;
    }

    @Override
    public boolean has(LetterKind kind) {
        return kind == LetterKind.VERIFICATION_REQUEST;
    }

    /** @throws Refusal {@code nothing-to-verify} when the dossier does not wait; {@code field-missing} */
    @Override
    public Wording words(LetterKind kind, String dossier) {
        var wait = waits.current(dossier)
                .orElseThrow(() -> Refusal.conflict("nothing-to-verify", "Hồ sơ không chờ xác minh việc gì."));
        return Wording.addressed(
                submitted.required(dossier, "verifyContent"),
                new Wording.Addressed(
                        dossier + "/" + wait.seq(),
                        List.of(submitted.required(dossier, "verifyAt")),
                        "Xác minh, trả lời bằng văn bản",
                        terms(wait),
                        article(dossier, wait)));
    }

    private static List<String> terms(Wait wait) {
        return Optional.ofNullable(wait.runsOutAt())
                .map(end -> List.of(
                        "Thời hạn trả lời: trước " + PaperDates.moment(end) + ".",
                        "Quá thời hạn này không nhận được trả lời thì người yêu cầu lập văn bản cam đoan."))
                .orElse(List.of());
    }

    private String article(String dossier, Wait wait) {
        var rule = policy.of(dossiers.get(dossier), wait.reason());
        return rule.longest() == null ? "" : rule.longest().article();
    }
}
