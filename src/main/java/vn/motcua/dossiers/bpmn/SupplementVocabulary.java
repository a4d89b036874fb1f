package vn.motcua.dossiers.bpmn;

import vn.motcua.dossiers.Supplements;
import vn.motcua.engine.Vocabulary;

/** {@code supplement}: asking the applicant for what is missing. */
@Vocabulary("supplement")
class SupplementVocabulary {
    private final Supplements supplements;

    SupplementVocabulary(Supplements supplements) {
        this.supplements = supplements;
    }

    /** Notes the request; refuses a second one and one that comes too late (NĐ 61/2018 Đ.11.2c, Đ.19.4). */
    public void request(String dossier) {
        supplements.request(dossier);
    }
}
