package vn.motcua.dossiers.bpmn;

import java.util.Date;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Norms;
import vn.motcua.engine.Vocabulary;

/** {@code norm}: when a task is due. */
@Vocabulary("norm")
class NormVocabulary {
    private final Dossiers dossiers;
    private final Norms norms;

    NormVocabulary(Dossiers dossiers, Norms norms) {
        this.dossiers = dossiers;
        this.norms = norms;
    }

    /** When a step of this dossier that begins now is due. */
    public Date due(String dossier, String step) {
        return Date.from(norms.due(dossiers.get(dossier), step));
    }

    /** When a step that belongs to no dossier and begins now is due. */
    public Date due(String step) {
        return Date.from(norms.due(step));
    }
}
