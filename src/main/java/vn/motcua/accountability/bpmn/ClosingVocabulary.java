package vn.motcua.accountability.bpmn;

import vn.motcua.accountability.Closings;
import vn.motcua.engine.Vocabulary;

/** How processes close a dossier whose result exists. */
@Vocabulary("closing")
class ClosingVocabulary {
    private final Closings closings;

    ClosingVocabulary(Closings closings) {
        this.closings = closings;
    }

    /** The candidate groups of the step of the procedure that waits, comma separated. */
    public String holders(String dossier) {
        return closings.holders(dossier);
    }

    /** Records the result through the waiting step, or gives that step to who answered. */
    public void follow(String dossier) {
        closings.follow(dossier);
    }
}
