package vn.motcua.dossiers;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Organisation;

/** Which unit plays a role for a dossier, and which groups of officials may do its work. */
@Component
public class Roles {
    /** Group of the administrators, who see to incidents; the engine's own name for it. */
    public static final String ADMINISTRATORS = "camunda-admin";

    private final Organisation organisation;

    Roles(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * The groups that may do a role's work on this dossier: the role's own group and the head of its unit, who supervises.
     *
     * @param role a role of the organisation: specialist, clerk, records, unit-head…
     * @return {@code <unit>.<role>}, comma separated
     */
    public String groups(Dossier dossier, String role) {
        if (role.equals("administrator")) {
            return ADMINISTRATORS;
        }
        var unit = unit(dossier, role);
        Set<String> groups = new LinkedHashSet<>();
        groups.add(Organisation.group(unit, role));
        switch (role) {
            case "specialist", "records" -> groups.add(Organisation.group(unit, "unit-head"));
            case "clerk" -> groups.add(Organisation.group(unit, "one-stop-head"));
            default -> {}
        }
        return String.join(",", groups);
    }

    /** The unit that plays a role for this dossier. */
    public String unit(Dossier dossier, String role) {
        return switch (role) {
            case "specialist", "unit-head", "records" -> dossier.settlingUnit();
            case "clerk", "one-stop-head" -> dossier.returningUnit();
            case "agency-head" -> dossier.agency();
            case "office" -> organisation.provincialOffice();
            case "reviewer" -> organisation.homeAffairs();
            case "chairman" -> organisation.chairmanUnit();
            default -> throw Refusal.invalid("role-unknown", "Không có vai trò “" + role + "” trong hồ sơ.");
        };
    }
}
