package vn.motcua.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.rules.RuleSets;

/** A deadline for three readers, all from the one fold of its ledger. Refusal {@code deadline-unknown} without a ledger. */
@Component
public class Explanations {
    private final Ledger ledger;
    private final Deadlines deadlines;
    private final RuleSets ruleSets;
    private final Clock clock;

    Explanations(Ledger ledger, Deadlines deadlines, RuleSets ruleSets, Clock clock) {
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /** For officials: each entry with article, letter and working time. */
    public List<String> official(String dossier) {
        return deadlines.of(dossier).explanation();
    }

    /**
     * For the citizen: plain sentences, no official's name.
     *
     * @param address how he is spoken to: {@code Ông/Bà}, {@code Quý tổ chức}
     */
    public List<String> citizen(String dossier, String address) {
        List<LedgerEntry> entries = ledger.entries(dossier);
        return PlainWords.of(entries, ledger.calendars(), address, Cites.of(entries, ruleSets), clock.instant());
    }

    /** For the inspector: all that is needed to sum it again. */
    public Inspection inspector(String dossier) {
        List<LedgerEntry> entries = ledger.entries(dossier);
        Instant now = clock.instant();
        var inspecting = new Inspecting(entries, ledger.calendars(), now);
        Reckoning sum = ledger.sum(entries);
        var calendar = sum.calendar();
        return new Inspection(
                dossier,
                now,
                calendar.version(),
                calendar.minutesOfDay(),
                deadlines.of(dossier),
                sum.remainingMinutes(now),
                sum.lateMinutes(now),
                inspecting.steps(),
                inspecting.days());
    }
}
