package vn.motcua.organisation;

import static vn.motcua.organisation.Unit.Kind.COMMUNE;
import static vn.motcua.organisation.Unit.Kind.DEPARTMENT;
import static vn.motcua.organisation.Unit.Kind.DISTRICT;
import static vn.motcua.organisation.Unit.Kind.DIVISION;
import static vn.motcua.organisation.Unit.Kind.ONE_STOP;
import static vn.motcua.organisation.Unit.Kind.PROVINCIAL_COMMITTEE;
import static vn.motcua.organisation.Unit.Kind.SERVICE_CENTRE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The closed set of roles: where each is held, which dossiers its holder sees, whom he leads. This table is the whole
 * of it; {@link Rights} only reads it.
 */
enum Role {
    //            held in                                           sees               leads
    CLERK(in(ONE_STOP, SERVICE_CENTRE), Sight.OWN_UNIT, Lead.NOBODY),
    ONE_STOP_HEAD(in(ONE_STOP, SERVICE_CENTRE), Sight.OWN_UNIT, Lead.OWN_UNIT),
    SPECIALIST(in(DIVISION, DEPARTMENT, COMMUNE), Sight.OWN_UNIT, Lead.NOBODY),
    UNIT_HEAD(in(DIVISION, DEPARTMENT, COMMUNE), Sight.OWN_UNIT, Lead.OWN_UNIT),
    RECORDS(in(DIVISION, DEPARTMENT, DISTRICT, COMMUNE), Sight.OWN_UNIT, Lead.NOBODY),
    AGENCY_HEAD(in(DEPARTMENT, DISTRICT, COMMUNE), Sight.OWN_AGENCY, Lead.OWN_AGENCY),
    OFFICE(in(DEPARTMENT), Sight.EVERYTHING, Lead.NOBODY),
    REVIEWER(in(DEPARTMENT), Sight.UNDER_REVIEW, Lead.NOBODY),
    CHAIRMAN(in(PROVINCIAL_COMMITTEE), Sight.EVERYTHING, Lead.NOBODY),
    DESIGNER(in(DEPARTMENT, SERVICE_CENTRE), Sight.NOTHING, Lead.NOBODY),
    ADMINISTRATOR(in(DEPARTMENT, SERVICE_CENTRE), Sight.EVERYTHING, Lead.NOBODY);

    /** Which dossiers: those that his very unit receives, settles or returns; those of his agency; those under review; all; none. */
    enum Sight {
        NOTHING,
        OWN_UNIT,
        OWN_AGENCY,
        UNDER_REVIEW,
        EVERYTHING
    }

    /** Whose tasks he may hand over. */
    enum Lead {
        NOBODY,
        OWN_UNIT,
        OWN_AGENCY
    }

    private final Set<Unit.Kind> heldIn;
    private final Sight sight;
    private final Lead lead;

    Role(Set<Unit.Kind> heldIn, Sight sight, Lead lead) {
        this.heldIn = heldIn;
        this.sight = sight;
        this.lead = lead;
    }

    /** The word in files and group ids: {@code one-stop-head}. */
    String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }

    boolean isHeldIn(Unit.Kind kind) {
        return heldIn.contains(kind);
    }

    Sight sight() {
        return sight;
    }

    Lead lead() {
        return lead;
    }

    private static Set<Unit.Kind> in(Unit.Kind first, Unit.Kind... rest) {
        return EnumSet.of(first, rest);
    }
}
