package vn.motcua.messages;

import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.NoticeToOfficials;
import vn.motcua.organisation.Organisation;

/** Reminders and decisions to officials who have an e-mail; all see them in Tasklist anyway. */
@Component
class MailsToOfficials {
    private final Outbox outbox;
    private final Organisation organisation;
    private final MailDoor door;
    private final Clock clock;

    MailsToOfficials(Outbox outbox, Organisation organisation, MailDoor door, Clock clock) {
        this.outbox = outbox;
        this.organisation = organisation;
        this.door = door;
        this.clock = clock;
    }

    @EventListener
    void mail(NoticeToOfficials notice) {
        if (!door.isOpen()) return;
        for (var login : notice.officials()) {
            var address = organisation.official(login).email();
            if (address == null || !Addresses.isUsable(address)) continue;
            outbox.put(new Mail(
                    notice.dossier(),
                    notice.kind(),
                    address,
                    notice.subject(),
                    notice.text(),
                    List.of(),
                    String.join(":", "official", notice.dossier(), notice.kind(), login, "" + clock.millis())));
        }
    }
}
