package vn.motcua.accountability.bpmn;

import vn.motcua.engine.Vocabulary;

@Vocabulary("reminder")
class ReminderVocabulary {
    public void send(String dossier) {
        throw new UnsupportedOperationException("accountability: reminder.send");
    }
}
