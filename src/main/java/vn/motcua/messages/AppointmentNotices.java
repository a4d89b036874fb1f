package vn.motcua.messages;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.AppointmentMoved;

/** Tells the applicant that a calendar change moved the appointment, with the old and the new date. */
@Component
class AppointmentNotices {
    private final Notices notices;

    AppointmentNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void tell(AppointmentMoved moved) {
        notices.send(
                moved.dossier(),
                "appointment-moved",
                moved.change().toString(),
                Map.of(
                        "oldDue", MailFacts.moment(moved.oldDueAt()),
                        "newDue", MailFacts.moment(moved.newDueAt()),
                        "decision", moved.decision()));
    }
}
