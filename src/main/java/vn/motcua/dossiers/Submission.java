package vn.motcua.dossiers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedures.Edition;

/** A filing on the desk, from its first entry to its acceptance, supplement request (form 02) or refusal (form 03). */
public record Submission(
        UUID id,
        String procedureVersion,
        String agency,
        String receivingUnit,
        Filing filing,
        State state,
        @Nullable String reason,
        @Nullable String missingPapers,
        Instant openedAt,
        String openedBy,
        @Nullable String dossier) {

    /** Where the filing stands at the desk. */
    public enum State {
        OPEN("Đang tiếp nhận"),
        SUPPLEMENT_REQUESTED("Đã yêu cầu bổ sung"),
        REFUSED("Đã từ chối"),
        ACCEPTED("Đã tiếp nhận");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        String wire() {
            return Wire.of(this);
        }
    }

    public String procedure() {
        return filing.procedure();
    }

    public Edition edition() {
        return new Edition(filing.procedure(), procedureVersion, filing.caseKey());
    }

    public Applicant applicant() {
        return filing.applicant();
    }
}
