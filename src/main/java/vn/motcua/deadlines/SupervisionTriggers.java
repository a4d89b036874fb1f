package vn.motcua.deadlines;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.LedgerEntry.Kind;
import vn.motcua.deadlines.LedgerEntry.Terms;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.DossierAccepted;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.ResultIssued;
import vn.motcua.engine.ProcessEvent.TaskClosed;
import vn.motcua.engine.ProcessEvent.TaskOpened;
import vn.motcua.engine.Processes;
import vn.motcua.procedures.Catalogue;

/** What begins, moves and ends the watch over a dossier; always in the transaction of the fact itself. */
@Component
class SupervisionTriggers {
    private static final String TASK = "task_";

    private final Ledger ledger;
    private final OpenSteps openSteps;
    private final Dossiers dossiers;
    private final Catalogue catalogue;
    private final CalendarVersions calendars;
    private final Processes processes;

    SupervisionTriggers(
            Ledger ledger,
            OpenSteps openSteps,
            Dossiers dossiers,
            Catalogue catalogue,
            CalendarVersions calendars,
            Processes processes) {
        this.ledger = ledger;
        this.openSteps = openSteps;
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.processes = processes;
    }

    // Before all that shows or prints the due date.
    @EventListener
    @Order(100)
    void on(DossierAccepted accepted) {
        Dossier dossier = accepted.dossier();
        var procedure = catalogue.of(dossier.edition());
        Terms terms = new Terms(
                procedure.limit(),
                procedure.receiptRule(),
                dossier.agency(),
                calendars.newest().version(),
                procedure.limitBasis(),
                dossier.ruleSet());
        ledger.start(dossier.code(), dossier.receivedAt(), terms);
        processes.start(Ledger.SUPERVISION, dossier.code(), Map.of());
    }

    @EventListener
    void on(ResultIssued issued) {
        ledger.append(issued.dossier(), Kind.ANSWERED, issued.at(), "", null);
        processes.tell("dossier-answered", issued.dossier());
    }

    @EventListener
    void on(TaskOpened opened) {
        step(opened).ifPresent(step -> {
            openSteps.open(opened.taskId(), opened.dossier(), step);
            processes.redate(Ledger.SUPERVISION, opened.dossier());
        });
    }

    // No new date here: either another step opens in this same transaction, or what runs now has no norm.
    @EventListener
    void on(TaskClosed closed) {
        dossiers.find(closed.dossier()).map(Dossier::code).ifPresent(dossiers::lock);
        openSteps.close(closed.taskId());
    }

    /** The procedure's step that a task is: its own, or one that a shared block does for it. */
    private Optional<String> step(TaskOpened opened) {
        if (opened.dossier().isEmpty()) {
            return Optional.empty();
        }
        String key = opened.taskKey();
        String own = key.startsWith(TASK) ? key.substring(TASK.length()) : key;
        String step = opened.leg() == null ? own : opened.leg();
        return dossiers.find(opened.dossier())
                .filter(dossier -> dossier.procedure().equals(opened.processKey())
                        || catalogue.of(dossier.edition()).norms().containsKey(step))
                .map(dossier -> step);
    }
}
