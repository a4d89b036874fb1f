package vn.motcua.accountability.bpmn;

import vn.motcua.engine.Vocabulary;

@Vocabulary("watch")
class WatchVocabulary {
    public void sweep() {
        throw new UnsupportedOperationException("accountability: watch.sweep");
    }
}
