package vn.motcua.desk;

import org.springframework.stereotype.Component;
import vn.motcua.accountability.ApologyInvariant;
import vn.motcua.dossiers.Dossier;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Rights;

/** Where apologies are missing among the dossiers that the acting official supervises. */
@Component
public class ApologyFindings {
    private final ApologyInvariant invariant;
    private final Rights rights;
    private final Actors actors;

    ApologyFindings(ApologyInvariant invariant, Rights rights, Actors actors) {
        this.invariant = invariant;
        this.rights = rights;
        this.actors = actors;
    }

    /** Whether the list is for him: heads for their units, the office for the province. */
    public boolean isFor(String official) {
        return rights.seesAll(official) || rights.isSupervisor(official);
    }

    /** @throws Refusal FORBIDDEN {@code not-a-supervisor} */
    public ApologyInvariant.Findings find() {
        String official = actors.current();
        if (!isFor(official)) {
            throw Refusal.forbidden(
                    "not-a-supervisor", "Danh sách này dành cho lãnh đạo đơn vị và Văn phòng UBND tỉnh.");
        }
        return invariant.check(dossier -> isSupervised(official, dossier));
    }

    private boolean isSupervised(String official, Dossier dossier) {
        return rights.seesAll(official)
                || dossier.units().stream().anyMatch(unit -> rights.isSupervisorOf(official, unit));
    }
}
