package vn.motcua.deadlines;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.LedgerEntry.Kind;
import vn.motcua.dossiers.DossierWithdrawn;
import vn.motcua.engine.Processes;
import vn.motcua.engine.Refusal;

/**
 * The agency's term ends with the withdrawal: lateness up to then stays a fact, none is added. What waited ends, and who
 * watches or is late with the dossier hears that it is over, as with a result.
 */
@Component
class WithdrawalEndsClock {
    private final Ledger ledger;
    private final WaitTable waits;
    private final Processes processes;

    WithdrawalEndsClock(Ledger ledger, WaitTable waits, Processes processes) {
        this.ledger = ledger;
        this.waits = waits;
        this.processes = processes;
    }

    // Before all that says or prints how the clock ended.
    @EventListener
    @Order(100)
    void on(DossierWithdrawn withdrawn) {
        var withdrawal = withdrawn.withdrawal();
        String dossier = withdrawal.dossier();
        if (ledger.entries(dossier).stream().anyMatch(entry -> entry.kind() == Kind.ANSWERED)) {
            throw Refusal.conflict(
                    "dossier-going-back",
                    "Hồ sơ đã hết thời gian chờ và đang được trả lại người nộp: không cần rút nữa.");
        }
        ledger.append(dossier, Kind.ANSWERED, withdrawal.at(), withdrawal.kind().wire(), null);
        for (var wait = waits.open(dossier); wait.isPresent(); wait = waits.open(dossier)) {
            waits.end(wait.get(), withdrawal.at(), withdrawal.by(), "withdrawn");
        }
        processes.tell("dossier-answered", dossier);
    }
}
