package vn.motcua.dossiers;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Organisation;

/** Which unit plays a role for a dossier, and which groups of officials may do its work. */
@Component
public class Roles {
    /** Group of the administrators, who see to incidents; the engine's own name for it. */
    public static final String ADMINISTRATORS = "camunda-admin";

    private final Organisation organisation;
    private final SubmittedFields submitted;

    Roles(Organisation organisation, SubmittedFields submitted) {
        this.organisation = organisation;
        this.submitted = submitted;
    }

    /**
     * The official whom the unit's head appointed when he assigned the work (field {@code official}), null when he left
     * it to the unit; {@link Refusal} {@code official-not-in-unit} when he is not one who may appraise there.
     */
    public @Nullable String appointed(Dossier dossier) {
        var login = submitted.latest(dossier.code(), "official").map(String::strip);
        if (login.isEmpty()) {
            return null;
        }
        var able = Set.of(groups(dossier, "specialist").split(","));
        var fits = organisation.find(login.get()).stream()
                .flatMap(official -> official.posts().stream())
                .anyMatch(post -> able.contains(Organisation.group(post.unit(), post.role())));
        if (!fits) {
            var sentence = "“%s” không phải là chuyên viên của %s."
                    .formatted(
                            login.get(),
                            organisation.unit(dossier.settlingUnit()).name());
            throw new Refusal(Refusal.Kind.INVALID, "official-not-in-unit", sentence, Map.of("official", sentence));
        }
        return login.get();
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
