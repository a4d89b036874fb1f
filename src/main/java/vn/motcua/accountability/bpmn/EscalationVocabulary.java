package vn.motcua.accountability.bpmn;

import vn.motcua.accountability.Escalations;
import vn.motcua.engine.Vocabulary;

/** How processes put what is late before a supervisor. */
@Vocabulary("escalation")
class EscalationVocabulary {
    private final Escalations escalations;

    EscalationVocabulary(Escalations escalations) {
        this.escalations = escalations;
    }

    /** Opens an escalation for the rung that supervision has just reached. */
    public void open(String dossier) {
        escalations.open(dossier);
    }

    /** The candidate groups of a rung's recipient, comma separated. */
    public String recipient(String dossier, String role) {
        return escalations.recipient(dossier, role);
    }

    /** Does what the supervisor decided; rung, task and action are those of the form just handed in. */
    public void act(String dossier, String rung, String task, String action) {
        escalations.act(dossier);
    }
}
