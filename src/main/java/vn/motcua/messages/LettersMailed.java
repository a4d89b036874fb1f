package vn.motcua.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.Invariant;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.letters.Letter;
import vn.motcua.letters.Letters;

/**
 * Each letter that goes to an applicant by mail is in the outbox. Looks at letters of the last week that had an hour to get
 * there; who has no usable address gets them by hand, and the desk was told so.
 */
@Component
@Order(50)
class LettersMailed implements Invariant {
    private static final Duration AT_MOST = Duration.ofDays(7);
    private static final Duration AT_LEAST = Duration.ofHours(1);

    private final Letters letters;
    private final OutboxTable outbox;
    private final MailDoor door;
    private final MailDispatch dispatch;
    private final Notices notices;
    private final Dossiers dossiers;
    private final Clock clock;

    LettersMailed(
            Letters letters,
            OutboxTable outbox,
            MailDoor door,
            MailDispatch dispatch,
            Notices notices,
            Dossiers dossiers,
            Clock clock) {
        this.letters = letters;
        this.outbox = outbox;
        this.door = door;
        this.dispatch = dispatch;
        this.notices = notices;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "mail";
    }

    @Override
    public Collection<String> suspects() {
        Set<String> suspects = new LinkedHashSet<>();
        if (door.isOpen()) {
            Instant now = clock.instant();
            lost(letters.onTheWay(now.minus(AT_MOST), now.minus(AT_LEAST)))
                    .forEach(letter -> suspects.add(String.valueOf(letter.dossier())));
        }
        dossiers.all(suspects).stream()
                .filter(dossier -> !Addresses.isUsable(dossier.applicant().email()))
                .forEach(dossier -> suspects.remove(dossier.code()));
        return suspects;
    }

    @Override
    public Optional<String> repair(String dossier) {
        Instant now = clock.instant();
        List<Letter> lost = lost(letters.onTheWay(now.minus(AT_MOST), now.minus(AT_LEAST)).stream()
                .filter(letter -> dossier.equals(letter.dossier()))
                .toList());
        lost.forEach(letter -> Notices.announcing(letter.kind())
                .ifPresentOrElse(notice -> notices.send(dossier, notice), () -> dispatch.send(letter)));
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of("Đã gửi lại thư điện tử bị mất, kèm "
                        + String.join(
                                ", ",
                                lost.stream()
                                        .map(letter -> letter.title() + " số " + letter.sign())
                                        .toList())
                        + ".");
    }

    /** Those that no mail carries, of the kinds that go by mail: with a notice, or because they were sent. */
    private List<Letter> lost(List<Letter> candidates) {
        Set<UUID> sent = letters.mailed(candidates.stream().map(Letter::id).toList());
        List<Letter> byMail = candidates.stream()
                .filter(letter -> Notices.announcing(letter.kind()).isPresent() || sent.contains(letter.id()))
                .toList();
        Set<UUID> carried = outbox.carried(byMail.stream().map(Letter::id).toList());
        return byMail.stream().filter(letter -> !carried.contains(letter.id())).toList();
    }
}
