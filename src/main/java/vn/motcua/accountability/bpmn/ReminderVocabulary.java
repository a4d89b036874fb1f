package vn.motcua.accountability.bpmn;

import vn.motcua.accountability.Reminders;
import vn.motcua.engine.Vocabulary;

/** How processes urge officials. */
@Vocabulary("reminder")
class ReminderVocabulary {
    private final Reminders reminders;

    ReminderVocabulary(Reminders reminders) {
        this.reminders = reminders;
    }

    /** Tells the holders of the dossier and their head that it is due soon. */
    public void send(String dossier) {
        reminders.send(dossier);
    }
}
