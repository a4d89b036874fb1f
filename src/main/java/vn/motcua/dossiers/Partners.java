package vn.motcua.dossiers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Unit;
import vn.motcua.procedures.Basis;
import vn.motcua.procedures.Catalogue;
import vn.motcua.procedures.Cooperation;
import vn.motcua.procedures.StepNorm;

/** Which units a procedure's cooperations mean for one dossier, and which groups of theirs do the work. */
@Component
public class Partners {
    private static final List<String> HEADS = List.of("unit-head", "agency-head", "chairman");

    private final Catalogue catalogue;
    private final Organisation organisation;

    Partners(Catalogue catalogue, Organisation organisation) {
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    /** @throws Refusal {@code cooperation-unknown} when the procedure has none at this step */
    public Cooperation cooperation(Dossier dossier, String step) {
        var found = catalogue.of(dossier.edition()).cooperations().get(step);
        if (found == null) {
            throw Refusal.conflict("cooperation-unknown", "Thủ tục không có việc phối hợp ở bước “" + step + "”.");
        }
        return found;
    }

    /** The norm of a step; the step's key as its name where the version of the procedure knows none. */
    public StepNorm norm(Dossier dossier, String step) {
        var norm = catalogue.of(dossier.edition()).norms().get(step);
        return norm == null ? new StepNorm(step, step, 0, Basis.PLACEHOLDER) : norm;
    }

    /**
     * The unit for this work in the dossier's agency or in the province: which {@code settles} it, or whose id ends so.
     *
     * @throws Refusal {@code partner-unknown}
     */
    public String unit(Dossier dossier, String ending) {
        return organisation
                .partner(dossier.agency(), ending)
                .map(Unit::id)
                .orElseThrow(() -> Refusal.conflict(
                        "partner-unknown", "Không có đơn vị “" + ending + "” để phối hợp giải quyết hồ sơ."));
    }

    /**
     * The unit that plays a role at a cooperation's step: the step's own unit; its agency for the agency's head, its
     * agency's one-stop unit for those of the counter.
     *
     * @param role specialist, unit-head, records, agency-head, clerk or one-stop-head
     * @throws Refusal {@code cooperation-unknown}, {@code partner-unknown}, {@code role-not-at-partner}
     */
    public String playing(Dossier dossier, String step, String role) {
        String unit = unit(dossier, cooperation(dossier, step).units().get(0));
        return switch (role) {
            case "specialist", "unit-head", "records" -> unit;
            case "agency-head" -> organisation.agencyOf(unit).id();
            case "clerk", "one-stop-head" -> {
                Unit agency = organisation.agencyOf(unit);
                yield agency.oneStop() == null ? unit : agency.oneStop();
            }
            default -> throw Refusal.invalid("role-not-at-partner", "Đơn vị phối hợp không có vai trò “" + role + "”.");
        };
    }

    /**
     * Whom a step asks, each once: the units of the step, then those that the asker adds.
     *
     * @param more ids of units, separated by spaces or commas; empty for none
     * @throws Refusal {@code partner-unknown}
     */
    public Set<String> asked(Dossier dossier, Cooperation cooperation, String more) {
        Set<String> units = new LinkedHashSet<>();
        cooperation.units().forEach(ending -> units.add(unit(dossier, ending)));
        for (String id : more.isBlank() ? new String[0] : more.strip().split("[\\s,;]+")) {
            if (!organisation.exists(id)) {
                var sentence = "Không có đơn vị “" + id + "” để lấy ý kiến.";
                throw new Refusal(Refusal.Kind.INVALID, "partner-unknown", sentence, Map.of("alsoAsk", sentence));
            }
            units.add(id);
        }
        return units;
    }

    /** The groups that may work for this unit: those of the role, and of whoever heads the unit; comma separated. */
    public String groups(String unit, String role) {
        Set<String> groups = new LinkedHashSet<>();
        groups.add(Organisation.group(unit, role));
        if (role.equals("clerk")) {
            groups.add(Organisation.group(unit, "one-stop-head"));
        }
        HEADS.forEach(head -> groups.add(Organisation.group(unit, head)));
        return String.join(",", groups);
    }
}
