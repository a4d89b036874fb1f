package vn.motcua.accountability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.RefusedDossiers;
import vn.motcua.letters.LetterDemand;
import vn.motcua.letters.LetterKind;
import vn.motcua.letters.Letters;

/**
 * What the dossier itself demands: a receipt (form 01) when it was accepted, a request (form 02) while it stands still for
 * a supplement, a refusal (form 03) when one was signed or the dossier went back, a notice when it was stopped on request: NĐ 61/2018 Đ.17, Đ.19.4, Đ.19.8.
 */
@Component
class OwnLetters implements LetterDemand {
    private static final String SUPPLEMENT = "supplement";

    private final Deadlines deadlines;
    private final RefusedDossiers refused;
    private final Letters letters;

    OwnLetters(Deadlines deadlines, RefusedDossiers refused, Letters letters) {
        this.deadlines = deadlines;
        this.refused = refused;
        this.letters = letters;
    }

    @Override
    public Collection<String> suspects() {
        Set<String> suspects = new LinkedHashSet<>(letters.without(LetterKind.RECEIPT, deadlines.open()));
        suspects.addAll(letters.without(LetterKind.SUPPLEMENT_REQUEST, deadlines.stoppedFor(SUPPLEMENT)));
        suspects.addAll(letters.without(LetterKind.REFUSAL, refused.all()));
        suspects.addAll(letters.without(LetterKind.STOP_NOTICE, refused.stopped()));
        return suspects;
    }

    /** The receipt is of whom received it, as it would have been. */
    @Override
    public List<Missing> missing(Dossier dossier) {
        String code = dossier.code();
        List<Missing> missing = new ArrayList<>();
        if (lacks(LetterKind.RECEIPT, code)) {
            missing.add(new Missing(LetterKind.RECEIPT, null, dossier.receivedBy()));
        }
        if (deadlines.stoppedFor(SUPPLEMENT).contains(code) && lacks(LetterKind.SUPPLEMENT_REQUEST, code)) {
            missing.add(Missing.submitted(LetterKind.SUPPLEMENT_REQUEST));
        }
        if (refused.isRefused(code) && lacks(LetterKind.REFUSAL, code)) {
            missing.add(Missing.submitted(LetterKind.REFUSAL));
        }
        if (refused.stopped().contains(code) && lacks(LetterKind.STOP_NOTICE, code)) {
            missing.add(Missing.submitted(LetterKind.STOP_NOTICE));
        }
        return missing;
    }

    private boolean lacks(LetterKind kind, String code) {
        return letters.issued(kind, code).isEmpty();
    }
}
