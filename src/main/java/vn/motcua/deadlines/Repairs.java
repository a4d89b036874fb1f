package vn.motcua.deadlines;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.dossiers.Journal;

/** What the reconciler put right: a line in the dossier's journal, and the counter {@code motcua.reconciler.repairs}. */
@Component
public class Repairs {
    private static final String COUNTER = "motcua.reconciler.repairs";

    private final Journal journal;
    private final MeterRegistry meters;

    Repairs(Journal journal, MeterRegistry meters) {
        this.journal = journal;
        this.meters = meters;
    }

    /**
     * Counted once the repair is committed.
     *
     * @param kind tag of the counter: {@code supervision}, {@code timer}, {@code apology}, {@code escalation}
     * @param text as people read it
     */
    public void note(String dossier, String kind, String text) {
        journal.note(dossier, "supervision-repaired", text);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    count(kind);
                }
            });
        } else {
            count(kind);
        }
    }

    private void count(String kind) {
        meters.counter(COUNTER, "kind", kind).increment();
    }
}
