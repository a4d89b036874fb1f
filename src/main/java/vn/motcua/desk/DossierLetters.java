package vn.motcua.desk;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Submissions;
import vn.motcua.engine.Refusal;
import vn.motcua.letters.Letter;
import vn.motcua.letters.Letters;

/** Letters for those who may see the dossier or filing that they concern. */
@Component
public class DossierLetters {
    private final Letters letters;
    private final Submissions submissions;
    private final Visible visible;

    DossierLetters(Letters letters, Submissions submissions, Visible visible) {
        this.letters = letters;
        this.submissions = submissions;
        this.visible = visible;
    }

    /** @throws Refusal NOT_FOUND {@code letter-not-found}, whether there is none or it is not for him */
    public Letter get(UUID id) {
        var letter = letters.get(id);
        if (!visible.maySeePapersOf(submissions.get(letter.submission()))) {
            throw Refusal.notFound("letter-not-found", "Không có văn bản này.");
        }
        return letter;
    }

    public byte[] pdf(Letter letter) {
        return letters.pdf(letter.id());
    }
}
