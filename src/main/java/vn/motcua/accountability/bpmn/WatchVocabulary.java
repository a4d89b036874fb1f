package vn.motcua.accountability.bpmn;

import vn.motcua.accountability.Watch;
import vn.motcua.engine.Vocabulary;

/** The round of the watch. */
@Vocabulary("watch")
class WatchVocabulary {
    private final Watch watch;

    WatchVocabulary(Watch watch) {
        this.watch = watch;
    }

    /** Puts overdue tasks before supervisors and incidents before administrators, each once. */
    public void sweep() {
        watch.sweep();
    }
}
