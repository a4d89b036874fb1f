package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency or a part of one, valid for a span of days.
 *
 * @param id stable id, also the first part of the engine's group ids; names are not keys (Kon Tum had two communes Đắk Hà)
 * @param name the name on letters, for example <i>UBND thành phố Kon Tum</i>
 * @param place the bare name of the place, for the line of place and date on letters, for example <i>Kon Tum</i>
 * @param parent id of the unit above, null for the province
 * @param codeNumber its own number in identifier and dossier code (Y1Y2, since 2025 Y1Y2Y3), null without one
 * @param codeConfirmed false while the province's decision on the identifiers has not been found
 * @param gsoCode code of the General Statistics Office; a key only together with the days of validity
 * @param validFrom first day of validity
 * @param validTo last day of validity, null while it lasts
 * @param successors ids of the units that took over after {@code validTo}, empty when unknown
 * @param settles which procedures it settles in its agency, by their {@code settlingUnit}; most units need none
 * @param oneStop id of the agency's one-stop unit (Bộ phận Tiếp nhận và Trả kết quả), null without one
 */
public record Unit(
        String id,
        String name,
        String place,
        Kind kind,
        @Nullable String parent,
        @Nullable String codeNumber,
        boolean codeConfirmed,
        @Nullable String gsoCode,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> successors,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String oneStop,
        List<String> settles) {

    /** What a unit is; {@link #isAgency()} tells whether it has codes, letters and a seal of its own. */
    public enum Kind {
        PROVINCE,
        PROVINCIAL_COMMITTEE,
        DEPARTMENT,
        SERVICE_CENTRE,
        DISTRICT,
        COMMUNE,
        ONE_STOP,
        DIVISION;

        /** Agencies issue dossier codes and letters; one-stop units and divisions act for the agency above them. */
        public boolean isAgency() {
            return switch (this) {
                case PROVINCIAL_COMMITTEE, DEPARTMENT, DISTRICT, COMMUNE -> true;
                case PROVINCE, SERVICE_CENTRE, ONE_STOP, DIVISION -> false;
            };
        }
    }

    public Unit {
        successors = List.copyOf(successors);
        settles = List.copyOf(settles);
    }

    /** Whether the unit exists on this day (local date in Việt Nam). */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
