package vn.motcua.letters;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Withdrawals;

/**
 * The notice that a settlement stops at the applicant's request (TT 03/2025/TT-VPCP Đ.7, form 05). Only rule sets that have
 * the form give one: before, a dossier was taken back without.
 */
@Component
public class StopNotices implements Wordings.Source {
    private final Letters letters;
    private final LetterPost post;
    private final Withdrawals withdrawals;
    private final Dossiers dossiers;

    StopNotices(Letters letters, LetterPost post, Withdrawals withdrawals, Dossiers dossiers) {
        this.letters = letters;
        this.post = post;
        this.withdrawals = withdrawals;
        this.dossiers = dossiers;
    }

    /** Issues the notice where the dossier's rule set has one; again is the same notice. */
    @Transactional
    public void issue(String dossier) {
        if (isGiven(dossier)) {
            letters.issue(LetterKind.STOP_NOTICE, dossier);
        }
    }

    /** Sends the notice where there is one; what cannot be mailed goes with the papers. */
    @Transactional
    public void send(String dossier) {
        if (isGiven(dossier)) {
            post.send(LetterKind.STOP_NOTICE, dossier);
        }
    }

    /** Notes that the papers are back with the applicant, and the notice with them. */
    @Transactional
    public void returned(String dossier) {
        withdrawals.returned(dossier);
        if (isGiven(dossier)) {
            post.deliveredByHand(LetterKind.STOP_NOTICE, dossier);
        }
    }

    private boolean isGiven(String dossier) {
        return dossiers.rules(dossiers.get(dossier)).stopOnRequest().allowed();
    }

    @Override
    public boolean has(LetterKind kind) {
        return kind == LetterKind.STOP_NOTICE;
    }

    @Override
    public Wording words(LetterKind kind, String dossier) {
        var withdrawal = withdrawals.required(dossier);
        return new Wording(
                withdrawal.reason(),
                List.of(
                        "Lúc nhận đề nghị, " + PaperDates.moment(withdrawal.at()) + ", hồ sơ đang ở bước: "
                                + withdrawal.stage() + ".",
                        "Kết quả giải quyết: chưa có quyết định."),
                null);
    }
}
