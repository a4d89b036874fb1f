package vn.motcua.deadlines;

import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Partners;
import vn.motcua.organisation.Organisation;
import vn.motcua.rules.WaitRule;
import vn.motcua.rules.WaitRule.Whom;

/** Whom a dossier waits for, when a rule lets it wait. */
@Component
class Awaiting {
    private final Partners partners;
    private final Organisation organisation;

    Awaiting(Partners partners, Organisation organisation) {
        this.partners = partners;
        this.organisation = organisation;
    }

    /**
     * A unit of the dossier's own agency is no other agency: then it is whoever has the step.
     *
     * @throws vn.motcua.engine.Refusal {@code cooperation-unknown}, {@code partner-unknown}
     */
    Awaited of(Dossier dossier, WaitRule rule) {
        var said = rule.waitsFor();
        if (said == null || said.value() != Whom.AGENCY) {
            return new Awaited(rule.whom(), "", "");
        }
        if (said.step() == null) {
            return new Awaited(Whom.AGENCY, "", said.name() == null ? "" : said.name());
        }
        var unit = partners.playing(dossier, said.step(), "specialist");
        var agency = organisation.agencyOf(unit);
        return agency.id().equals(dossier.agency())
                ? new Awaited(Whom.HOLDER, "", "")
                : new Awaited(Whom.AGENCY, unit, agency.name());
    }
}
