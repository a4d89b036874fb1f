package vn.motcua.accountability.bpmn;

import vn.motcua.accountability.Reviews;
import vn.motcua.engine.Vocabulary;

/** How processes review the accountability for a late dossier. */
@Vocabulary("review")
class ReviewVocabulary {
    private final Reviews reviews;

    ReviewVocabulary(Reviews reviews) {
        this.reviews = reviews;
    }

    /** Starts the review, unless one is running. */
    public void start(String dossier) {
        reviews.start(dossier);
    }

    /** Writes down the facts: who held the dossier how long, which duties were broken. */
    public void open(String dossier) {
        reviews.open(dossier);
    }

    /** Tells the unit's head and those who held it while it was late that there is a decision. */
    public void notifyConcerned(String dossier) {
        reviews.notifyConcerned(dossier);
    }
}
