package vn.motcua.dossiers.bpmn;

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

    /** The candidate groups of the administrators, for work that belongs to no dossier. */
    public String administrators() {
        return Roles.ADMINISTRATORS;
    }
}
