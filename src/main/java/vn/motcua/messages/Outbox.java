package vn.motcua.messages;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Mails that wait to be sent. Rows are written in the caller's transaction: a fact that is rolled back sends nothing, and
 * a fact that is committed cannot lose its mail. They are sent after the commit, see {@link Sender}.
 */
@Component
public class Outbox {
    private final OutboxTable table;
    private final Sender sender;
    private final OutboxClock background;
    private final Outcomes outcomes;
    private final Clock clock;

    Outbox(OutboxTable table, Sender sender, OutboxClock background, Outcomes outcomes, Clock clock) {
        this.table = table;
        this.sender = sender;
        this.background = background;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** Puts a mail; a second one with the same {@link Mail#dedupKey()} is ignored. Returns whether it is new. */
    public boolean put(Mail mail) {
        boolean fresh = table.insert(mail, clock.instant());
        if (fresh) wakeAfterCommit();
        return fresh;
    }

    /** Sends all that is due now, on the caller's thread. For tests, the scenario runner and demo data. */
    public int sendDue() {
        return sender.round();
    }

    /**
     * Takes the waiting mails of a dossier for sent and tells what that means, in the caller's transaction; nothing leaves.
     * For a trial that is taken back.
     *
     * @return how many
     */
    public int pretend(String dossier) {
        var told = table.pretend(dossier, clock.instant());
        told.forEach(outcomes::tell);
        return told.size();
    }

    private void wakeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            background.wake();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                background.wake();
            }
        });
    }
}
