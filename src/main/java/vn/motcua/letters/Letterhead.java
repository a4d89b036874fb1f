package vn.motcua.letters;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Unit;

/** The agency block at the top left (NĐ 30/2020/NĐ-CP, Phụ lục I): a people's committee stands alone, others below theirs. */
final class Letterhead {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String COMMITTEE = "UBND ";
    /** Characters that the narrow column holds in one line. */
    private static final int WIDEST = 24;

    private Letterhead() {}

    /** Letters of the agency itself. */
    static Sheet.Head ofAgency(Unit agency, Unit above, @Nullable String number, String placeAndDate) {
        return isCommittee(agency)
                ? new Sheet.Head(List.of(), committee(agency), number, placeAndDate)
                : new Sheet.Head(
                        List.of(capitals(above.name())), List.of(capitals(agency.name())), number, placeAndDate);
    }

    /** Papers of the one-stop unit: its agency above it. */
    static Sheet.Head ofOneStop(Unit agency, Unit oneStop, @Nullable String number, String placeAndDate) {
        // Its agency's name stands above: “UBND phường Kon Tum” over “Trung tâm Phục vụ hành chính công phường Kon
        // Tum”.
        var name = oneStop.name()
                .replace(agency.name(), "")
                .replace(agency.name().replaceFirst("^" + COMMITTEE, ""), "")
                .strip();
        return new Sheet.Head(
                List.of(capitals(agency.name())), Folding.inTwo(capitals(name), WIDEST), number, placeAndDate);
    }

    static boolean isCommittee(Unit agency) {
        return agency.name().startsWith(COMMITTEE);
    }

    private static List<String> committee(Unit agency) {
        return List.of("ỦY BAN NHÂN DÂN", capitals(agency.name().substring(COMMITTEE.length())));
    }

    private static String capitals(String name) {
        return name.toUpperCase(VIETNAMESE);
    }
}
