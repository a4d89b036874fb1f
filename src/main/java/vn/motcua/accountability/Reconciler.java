package vn.motcua.accountability;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Invariant;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;
import vn.motcua.engine.StartTimers;

/**
 * Holds that timers, letters, apologies and escalations are there as ledger and supervision say, whatever was lost behind
 * the engine's back. What is wrong is put right, journalled, listed for the administrators and counted. It goes round by
 * itself, not on a timer of the engine, which could be lost too.
 */
@Component
public class Reconciler {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final String WATCH = "task-watch";

    private final List<Invariant> invariants;
    private final ReconcilerTable table;
    private final Deadlines deadlines;
    private final StartTimers startTimers;
    private final Dossiers dossiers;
    private final Journal journal;
    private final MeterRegistry meters;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Reconciler(
            List<Invariant> invariants,
            ReconcilerTable table,
            Deadlines deadlines,
            StartTimers startTimers,
            Dossiers dossiers,
            Journal journal,
            MeterRegistry meters,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.invariants = invariants;
        this.table = table;
        this.deadlines = deadlines;
        this.startTimers = startTimers;
        this.dossiers = dossiers;
        this.journal = journal;
        this.meters = meters;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What a round found. */
    public record Outcome(int repaired, int failed) {
        private Outcome plus(Outcome other) {
            return new Outcome(repaired + other.repaired, failed + other.failed);
        }
    }

    /** Looks at every open dossier. Must not be called in a transaction: each repair has its own. */
    public Outcome round() {
        Instant begun = clock.instant();
        Outcome outcome = watch();
        for (Invariant invariant : invariants) {
            outcome = outcome.plus(hold(invariant));
        }
        table.ended(begun, clock.instant(), deadlines.open().size(), outcome);
        return outcome;
    }

    /** The round of single tasks is a process of its own: its start timer can be lost like any other. */
    private Outcome watch() {
        return done(WATCH, null, () -> {
            table.lockWatch();
            if (startTimers.isSet(WATCH)) {
                return Optional.empty();
            }
            startTimers.set(WATCH);
            return Optional.of("Đã đặt lại lịch tuần tra bị mất.");
        });
    }

    private Outcome hold(Invariant invariant) {
        Outcome outcome = new Outcome(0, 0);
        for (String dossier : suspects(invariant)) {
            outcome = outcome.plus(done(invariant.kind(), dossier, () -> {
                dossiers.lock(dossier);
                Optional<String> repaired = invariant.repair(dossier);
                repaired.ifPresent(text -> journal.note(dossier, "supervision-repaired", text));
                return repaired;
            }));
        }
        return outcome;
    }

    private Collection<String> suspects(Invariant invariant) {
        return Optional.ofNullable(transaction.execute(status -> invariant.suspects()))
                .orElse(List.of());
    }

    private Outcome done(String kind, @Nullable String dossier, Supplier<Optional<String>> repair) {
        try {
            Optional<String> repaired = Optional.ofNullable(transaction.execute(status -> {
                        Optional<String> text = repair.get();
                        text.ifPresent(done -> table.note(clock.instant(), dossier, kind, true, done));
                        return text;
                    }))
                    .flatMap(text -> text);
            if (repaired.isEmpty()) {
                return new Outcome(0, 0);
            }
            meters.counter("motcua.reconciler.repairs", "kind", kind).increment();
            return new Outcome(1, 0);
        } catch (RuntimeException e) {
            // The next round looks again; the others must not wait for this one.
            meters.counter("motcua.reconciler.failures", "kind", kind).increment();
            if (table.noteOnce(clock.instant(), dossier, kind, "Không sửa được: " + e.getMessage())) {
                LOG.error("Đối soát {}: không sửa được {}", kind, dossier, e);
            }
            return new Outcome(0, 1);
        }
    }
}
