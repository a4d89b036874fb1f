package vn.motcua.dossiers.bpmn;

import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Partners;
import vn.motcua.dossiers.Roles;
import vn.motcua.engine.Vocabulary;

/** {@code role}: who does a task. */
@Vocabulary("role")
class RoleVocabulary {
    private final Dossiers dossiers;
    private final Roles roles;
    private final Partners partners;

    RoleVocabulary(Dossiers dossiers, Roles roles, Partners partners) {
        this.dossiers = dossiers;
        this.roles = roles;
        this.partners = partners;
    }

    /** The candidate groups of a role for this dossier, comma separated. */
    public String of(String dossier, String role) {
        return roles.groups(dossiers.get(dossier), role);
    }

    /**
     * The candidate groups of a role in the unit that a cooperation's step belongs to. From now on that unit reads the
     * dossier and adds papers, as after a handoff.
     */
    public String at(String dossier, String step, String role) {
        var received = dossiers.get(dossier);
        var unit = partners.playing(received, step, role);
        if (!received.units().contains(unit)) {
            dossiers.addPartner(dossier, unit);
        }
        return partners.groups(unit, role);
    }

    /** The official whom the unit's head appointed, null when he left it to the unit. */
    public @Nullable String appointed(String dossier) {
        return roles.appointed(dossiers.get(dossier));
    }

    /** The candidate groups of the administrators, for work that belongs to no dossier. */
    public String administrators() {
        return Roles.ADMINISTRATORS;
    }
}
