package vn.motcua.dossiers.bpmn;

import vn.motcua.dossiers.Results;
import vn.motcua.engine.Vocabulary;

/** {@code result}: the facts at the end of a dossier. */
@Vocabulary("result")
class ResultVocabulary {
    private final Results results;

    ResultVocabulary(Results results) {
        this.results = results;
    }

    /** The result is issued: stops the agency's clock. */
    public void issue(String dossier) {
        results.issue(dossier);
    }

    /** The desk has returned the result. */
    public void handOver(String dossier) {
        results.handOver(dossier);
    }
}
