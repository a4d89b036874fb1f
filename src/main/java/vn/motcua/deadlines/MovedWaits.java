package vn.motcua.deadlines;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.LedgerEntry.Correction;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.WaitPolicy;

/** An open wait whose beginning was corrected: it may last as long as any, from when the clock really stopped. */
@Component
class MovedWaits {
    private final WaitTable table;
    private final WaitPolicy policy;
    private final Dossiers dossiers;

    MovedWaits(WaitTable table, WaitPolicy policy, Dossiers dossiers) {
        this.table = table;
        this.policy = policy;
        this.dossiers = dossiers;
    }

    void follow(String dossier, Correction correction, Reckoning after) {
        Instant stopped = after.pausedAt();
        if (stopped == null || !correction.fact().equals(Correction.PAUSED)) {
            return;
        }
        table.open(dossier)
                .filter(wait -> wait.stops() && !wait.openedAt().equals(stopped))
                .ifPresent(wait -> {
                    var rule = policy.of(dossiers.get(dossier), wait.reason());
                    table.move(wait, stopped, Waits.runsOutAt(after, rule, stopped), correction.request());
                });
    }
}
