package vn.motcua.dossiers.bpmn;

import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Roles;
import vn.motcua.engine.Vocabulary;

/** {@code role}: who does a task. */
@Vocabulary("role")
class RoleVocabulary {
    private final Dossiers dossiers;
    private final Roles roles;

    RoleVocabulary(Dossiers dossiers, Roles roles) {
        this.dossiers = dossiers;
        this.roles = roles;
    }

    /** The candidate groups of a role for this dossier, comma separated. */
    public String of(String dossier, String role) {
        return roles.groups(dossiers.get(dossier), role);
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
