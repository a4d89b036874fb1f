package vn.motcua.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.accountability.Reconciliation;
import vn.motcua.engine.Actors;
import vn.motcua.organisation.Rights;

/** What the reconciler found and put right, for administrators. */
@Controller
class ReconciliationPage {
    private final Reconciliation reconciliation;
    private final Rights rights;
    private final Actors actors;

    ReconciliationPage(Reconciliation reconciliation, Rights rights, Actors actors) {
        this.reconciliation = reconciliation;
        this.rights = rights;
        this.actors = actors;
    }

    @GetMapping("/doi-soat")
    String standing(Model model) {
        rights.requireAdministrator(actors.current());
        var standing = reconciliation.standing();
        model.addAttribute("standing", standing);
        model.addAttribute("round", standing.newest().orElse(null));
        return "reconciliation";
    }
}
