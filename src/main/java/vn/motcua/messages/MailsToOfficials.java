package vn.motcua.messages;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.NoticeToOfficials;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;

/** Reminders and decisions to officials who have an e-mail; all see them in Tasklist anyway. What comes in numbers goes as a digest. */
@Component
class MailsToOfficials {
    private static final Set<String> DIGESTED = Set.of("escalation", "due-soon", "late-pause", "correction-asked");
    private final Outbox outbox;
    private final Digests digests;
    private final Organisation organisation;
    private final MailDoor door;
    private final Clock clock;

    MailsToOfficials(Outbox outbox, Digests digests, Organisation organisation, MailDoor door, Clock clock) {
        this.outbox = outbox;
        this.digests = digests;
        this.organisation = organisation;
        this.door = door;
        this.clock = clock;
    }

    @EventListener
    void mail(NoticeToOfficials notice) {
        if (!door.isOpen()) return;
        for (var login : notice.officials()) {
            var address = organisation.find(login).map(Official::email).orElse(null);
            if (address == null || !Addresses.isUsable(address)) continue;
            if (DIGESTED.contains(notice.kind())) {
                digests.collect(notice, login);
                continue;
            }
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
