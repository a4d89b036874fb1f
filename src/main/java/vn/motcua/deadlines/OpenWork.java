package vn.motcua.deadlines;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.LedgerEntry.Kind;
import vn.motcua.engine.Redating;

/** The open steps and timers of a dossier, dated again when its calendar or a fact that they count from has changed. */
@Component
class OpenWork {
    private static final Set<Kind> OPENING = EnumSet.of(Kind.STARTED, Kind.RESUMED, Kind.RESTARTED);

    private final Ledger ledger;
    private final Redating redating;

    OpenWork(Ledger ledger, Redating redating) {
        this.ledger = ledger;
        this.redating = redating;
    }

    /**
     * A step counts from when it came to its holder. What opened it, receipt or supplement, may really have come later, then
     * from there; if it came earlier, the time in between was not this holder's.
     */
    void redate(String dossier) {
        List<LedgerEntry> truly = ledger.sum(ledger.entries(dossier)).entries();
        redating.all(dossier, opened -> begun(truly, opened));
    }

    static Instant begun(List<LedgerEntry> truly, Instant opened) {
        return truly.stream()
                .filter(entry ->
                        OPENING.contains(entry.kind()) && !entry.recordedAt().isAfter(opened))
                .map(LedgerEntry::at)
                .reduce(opened, (one, other) -> one.isAfter(other) ? one : other);
    }
}
