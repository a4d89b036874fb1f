package vn.motcua.organisation;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may see which dossiers and who supervises which unit. An unknown official may nothing. */
@Component
public class Rights {

    /** Whether he sees every dossier of the province: provincial office, chairman, administrator. */
    public boolean seesAll(String official) {
        throw new UnsupportedOperationException("seesAll");
    }

    /** Whether he leads this unit: head of the unit, of its agency, or of the province. */
    public boolean isSupervisorOf(String official, String unit) {
        throw new UnsupportedOperationException("isSupervisorOf");
    }

    /**
     * Whether he may see a dossier.
     *
     * @param units the dossier's units: receiving, settling, returning, and those that it was handed to
     */
    public boolean maySee(String official, Set<String> units) {
        throw new UnsupportedOperationException("maySee");
    }

    /** As {@link #maySee(String, Set)}; Home Affairs sees a dossier too while or after it is reviewed. */
    public boolean maySee(String official, Set<String> units, boolean reviewed) {
        throw new UnsupportedOperationException("maySee");
    }

    public boolean isAdministrator(String official) {
        throw new UnsupportedOperationException("isAdministrator");
    }

    /** Refusal FORBIDDEN {@code not-your-dossier} unless {@link #maySee(String, Set)}. */
    public void requireSight(String official, Set<String> units) {
        throw new UnsupportedOperationException("requireSight");
    }

    /** Refusal FORBIDDEN {@code not-your-unit} unless {@link #isSupervisorOf}. */
    public void requireSupervisorOf(String official, String unit) {
        throw new UnsupportedOperationException("requireSupervisorOf");
    }

    /** Refusal FORBIDDEN {@code administrators-only} unless {@link #isAdministrator}. */
    public void requireAdministrator(String official) {
        throw new UnsupportedOperationException("requireAdministrator");
    }

    /** Refusal FORBIDDEN {@code wrong-role} unless he holds this role in this very unit. */
    public void requirePost(String official, String unit, String role) {
        throw new UnsupportedOperationException("requirePost");
    }
}
