package vn.motcua.messages;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.AppointmentMoved;

/** Tells the applicant why a calendar change or a correction moved the appointment, with the old and the new date. */
@Component
class AppointmentNotices {
    private final Notices notices;
    private final Clock clock;

    AppointmentNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void tell(AppointmentMoved moved) {
        notices.send(
                moved.dossier(),
                "appointment-moved",
                moved.occasion().toString(),
                Map.of(
                        "oldDue", MailFacts.moment(moved.oldDueAt()),
                        "newDue", MailFacts.moment(moved.newDueAt()),
                        "because", moved.because(),
                        "passed", moved.newDueAt().isBefore(clock.instant()) ? "passed" : ""));
    }
}
