package vn.motcua.accountability.bpmn;

import vn.motcua.accountability.Rounds;
import vn.motcua.engine.Vocabulary;

/** The round of the watch. */
@Vocabulary("watch")
class WatchVocabulary {
    private final Rounds rounds;

    WatchVocabulary(Rounds rounds) {
        this.rounds = rounds;
    }

    /** Puts overdue tasks before supervisors and incidents before administrators, each once. */
    public void sweep() {
        rounds.sweep();
    }
}
