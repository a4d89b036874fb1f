package vn.motcua.cooperation.bpmn;

import vn.motcua.cooperation.Inspections;
import vn.motcua.engine.Vocabulary;

/** {@code inspection}: a field inspection (kiểm tra thực địa). */
@Vocabulary("inspection")
class InspectionVocabulary {
    private final Inspections inspections;

    InspectionVocabulary(Inspections inspections) {
        this.inspections = inspections;
    }

    /** Notes when, where and who; returns the inspection's id. */
    public String plan(String dossier) {
        return inspections.plan(dossier);
    }

    /** Notes what was found, or that it was postponed. */
    public void record(String dossier, String inspectionId) {
        inspections.record(dossier, inspectionId);
    }
}
