package vn.motcua.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.OrganisationFile.UnitEntry;

/**
 * A part that every commune of the province has (Decree 150/2025, art. 15), declared once.
 *
 * @param id ending of the unit's id: {@code kinh-te} of {@code bo-y-2025} is {@code bo-y-2025-kinh-te}
 * @param name without the commune's
 * @param nameInWards what it is called in a ward (phường), null for the same name
 * @param oneStop whether it receives and returns for the commune
 */
record CommunePart(
        String id,
        String kind,
        String name,
        @Nullable String nameInWards,
        @Nullable List<String> settles,
        boolean oneStop) {
    private static final String COMMITTEE = "UBND ";
    private static final String WARD = COMMITTEE + "phường ";

    static boolean isCommune(UnitEntry unit) {
        return unit.kind().equals("commune");
    }

    /** This part of the commune: <i>Phòng Kinh tế xã Bờ Y</i>. */
    UnitEntry of(UnitEntry commune) {
        var called = nameInWards != null && commune.name().startsWith(WARD) ? nameInWards : name;
        return new UnitEntry(
                idIn(commune),
                kind,
                called + " " + commune.name().replaceFirst("^" + COMMITTEE, ""),
                commune.place(),
                commune.id(),
                null,
                false,
                null,
                commune.validFrom(),
                commune.validTo(),
                null,
                null,
                null,
                null,
                settles);
    }

    /** The commune with its one-stop unit, unless it names one itself. */
    static UnitEntry withOneStop(UnitEntry commune, List<CommunePart> parts) {
        return commune.oneStop() != null
                ? commune
                : parts.stream()
                        .filter(CommunePart::oneStop)
                        .findFirst()
                        .map(part -> commune.withOneStop(part.idIn(commune)))
                        .orElse(commune);
    }

    private String idIn(UnitEntry commune) {
        return commune.id() + "-" + id;
    }
}
