package vn.motcua.accountability.bpmn;

import vn.motcua.engine.Vocabulary;

@Vocabulary("review")
class ReviewVocabulary {
    public void start(String dossier) {
        throw new UnsupportedOperationException("accountability: review.start");
    }

    public void open(String dossier) {
        throw new UnsupportedOperationException("accountability: review.open");
    }

    public void notifyConcerned(String dossier) {
        throw new UnsupportedOperationException("accountability: review.notifyConcerned");
    }
}
