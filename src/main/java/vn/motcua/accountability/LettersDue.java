package vn.motcua.accountability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Invariant;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.engine.Actors;
import vn.motcua.letters.Letter;
import vn.motcua.letters.LetterKind;
import vn.motcua.letters.Letters;

/**
 * Each open dossier has its receipt (form 01), and each whose clock stands still for a supplement the request for it (form
 * 02): NĐ 61/2018 Đ.17. The apology is {@link ApologyUnderWay}'s.
 */
@Component
@Order(30)
class LettersDue implements Invariant {
    private static final String SUPPLEMENT = "supplement";

    private final Deadlines deadlines;
    private final Letters letters;
    private final Dossiers dossiers;
    private final Actors actors;

    LettersDue(Deadlines deadlines, Letters letters, Dossiers dossiers, Actors actors) {
        this.deadlines = deadlines;
        this.letters = letters;
        this.dossiers = dossiers;
        this.actors = actors;
    }

    @Override
    public String kind() {
        return "letter";
    }

    @Override
    public Collection<String> suspects() {
        Collection<String> suspects = new ArrayList<>(letters.without(LetterKind.RECEIPT, deadlines.open()));
        suspects.addAll(letters.without(LetterKind.SUPPLEMENT_REQUEST, deadlines.stoppedFor(SUPPLEMENT)));
        return suspects;
    }

    /** The receipt is of whom received it, as it would have been. */
    @Override
    public Optional<String> repair(String dossier) {
        if (letters.issued(LetterKind.RECEIPT, dossier).isEmpty()) {
            String clerk = dossiers.get(dossier).receivedBy();
            return issued(actors.as(clerk, () -> letters.issue(LetterKind.RECEIPT, dossier)));
        }
        if (deadlines.stoppedFor(SUPPLEMENT).contains(dossier)
                && letters.issued(LetterKind.SUPPLEMENT_REQUEST, dossier).isEmpty()) {
            return issued(letters.issue(LetterKind.SUPPLEMENT_REQUEST, dossier));
        }
        return Optional.empty();
    }

    private static Optional<String> issued(Letter letter) {
        return Optional.of("Đã ban hành " + letter.title() + " số " + letter.sign() + " còn thiếu.");
    }
}
