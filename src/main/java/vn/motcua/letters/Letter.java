package vn.motcua.letters;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter and its place in the register. It concerns a dossier, or a submission that has not become one.
 *
 * @param form number of the form in the rule set under which it was drafted, {@code 04}
 * @param title name of the form, as people call the paper
 * @param agency the agency in whose register it is numbered
 * @param number from 1 in each year, kind and agency; null while drafted
 * @param sign number and sign as printed, {@code 12/PXL}; null while drafted
 * @param wording what officials wrote into it
 * @param createdBy the official who drafted it
 */
public record Letter(
        UUID id,
        LetterKind kind,
        String form,
        String title,
        @Nullable String dossier,
        UUID submission,
        String agency,
        @Nullable Integer number,
        @Nullable String sign,
        State state,
        Wording wording,
        Instant createdAt,
        String createdBy,
        @Nullable Instant issuedAt,
        @Nullable String issuedBy) {

    /** From the draft to the applicant's hand. */
    public enum State {
        DRAFTED("Dự thảo"),
        ISSUED("Đã ban hành"),
        WITHDRAWN("Đã rút"),
        DELIVERED("Đã giao");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** True when it has its number and counts: issued or delivered. */
    public boolean isIssued() {
        return state == State.ISSUED || state == State.DELIVERED;
    }
}
