package vn.motcua.accountability.bpmn;

import vn.motcua.engine.Vocabulary;

@Vocabulary("escalation")
class EscalationVocabulary {
    public void open(String dossier) {
        throw new UnsupportedOperationException("accountability: escalation.open");
    }

    public String recipient(String dossier, String recipient) {
        throw new UnsupportedOperationException("accountability: escalation.recipient");
    }

    public void act(String dossier, String rung, String task, String action) {
        throw new UnsupportedOperationException("accountability: escalation.act");
    }
}
