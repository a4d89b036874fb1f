package vn.motcua.messages;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes mails out of the outbox, one by one: <em>claim</em> (a transaction of its own: state sending, with a lease), hand
 * over to the mail server, <em>mark</em> (another one). SMTP knows no transaction, so each letter goes at least once: a
 * process that dies between claim and hand-over loses nothing, since the lease runs out and another sender takes the mail
 * over; one that dies between hand-over and mark sends the mail a second time, and only then, with the same Message-ID,
 * by which a mail server or reader recognises the repeat. The outcome is told to dossier and process afterwards, in a
 * third transaction: trouble there never sends a mail again.
 */
@Component
class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private final OutboxTable table;
    private final Digests digests;
    private final MailDoor door;
    private final Outcomes outcomes;
    private final MailProperties properties;
    private final Clock clock;
    private final TransactionTemplate own;

    Sender(
            OutboxTable table,
            Digests digests,
            MailDoor door,
            Outcomes outcomes,
            MailProperties properties,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.digests = digests;
        this.door = door;
        this.outcomes = outcomes;
        this.properties = properties;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Sends all that is due and tells all outcomes; returns how many mails the server took. */
    int round() {
        own.executeWithoutResult(status -> digests.put());
        int sent = 0;
        for (var next = claim(); next.isPresent(); next = claim()) sent += send(next.get()) ? 1 : 0;
        tellOutcomes();
        return sent;
    }

    Optional<Queued> claim() {
        return Objects.requireNonNull(own.execute(status -> table.claim(clock.instant(), properties.lease())));
    }

    private boolean send(Queued queued) {
        try {
            door.send(queued.mail());
        } catch (MailDoor.Unsendable e) {
            own.executeWithoutResult(status -> table.failed(queued, clock.instant(), text(e)));
            return false;
        } catch (RuntimeException e) {
            postpone(queued, e);
            return false;
        }
        own.executeWithoutResult(status -> table.sent(queued, clock.instant()));
        return true;
    }

    private void postpone(Queued queued, RuntimeException e) {
        LOG.warn("Chưa gửi được thư {} (lần {}): {}", queued.id(), queued.tries(), text(e));
        var now = clock.instant();
        own.executeWithoutResult(status -> {
            if (queued.tries() >= properties.tries()) table.failed(queued, now, text(e));
            else table.again(queued, now.plus(properties.pauseAfter(queued.tries())), text(e));
        });
    }

    private void tellOutcomes() {
        for (var id : table.untold()) {
            try {
                own.executeWithoutResult(
                        status -> table.tell(id, clock.instant()).ifPresent(outcomes::tell));
            } catch (RuntimeException e) {
                LOG.error("Chưa ghi được kết quả gửi của thư {}; sẽ ghi lại ở lượt sau.", id, e);
            }
        }
    }

    private static String text(Throwable e) {
        var text = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName())
                .strip();
        return text.substring(0, Math.min(text.length(), 500));
    }
}
