package vn.motcua.messages;

import org.springframework.stereotype.Component;

/** Mails that wait to be sent. Rows are written in the caller's transaction and sent after its commit. */
@Component
public class Outbox {
    /** Puts a mail; a second one with the same {@link Mail#dedupKey()} is ignored. Returns whether it is new. */
    public boolean put(Mail mail) {
        throw new UnsupportedOperationException("messages");
    }

    /** Sends all that is due now, on the caller's thread. For tests, the scenario runner and demo data. */
    public int sendDue() {
        throw new UnsupportedOperationException("messages");
    }
}
