package vn.motcua.cooperation;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.DossierWithdrawn;

/** The applicant took the dossier back: what others still had to do for it ends, each with a fact of its own. */
@Component
class WithdrawalEndsWork {
    private final Handoffs handoffs;
    private final Consultations consultations;
    private final Inspections inspections;
    private final FinancialDuties duties;

    WithdrawalEndsWork(
            Handoffs handoffs, Consultations consultations, Inspections inspections, FinancialDuties duties) {
        this.handoffs = handoffs;
        this.consultations = consultations;
        this.inspections = inspections;
        this.duties = duties;
    }

    @EventListener
    void on(DossierWithdrawn withdrawn) {
        var dossier = withdrawn.withdrawal().dossier();
        var because = withdrawn.withdrawal().kind().label();
        handoffs.withdrawn(dossier, because);
        consultations.withdrawn(dossier, because);
        inspections.withdrawn(dossier, because);
        duties.withdrawn(dossier, because);
    }
}
