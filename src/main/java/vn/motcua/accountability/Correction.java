package vn.motcua.accountability;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.engine.Refusal;

/**
 * A request to correct a fact of a dossier, and what became of it. The old value stays.
 *
 * @param evidence a paper of the dossier
 * @param oldTo to whom the result was returned; with RETURNED only, as {@code newTo}
 * @param decision null while it is open
 */
public record Correction(
        UUID id,
        String dossier,
        Fact fact,
        Instant oldAt,
        Instant newAt,
        @Nullable String oldTo,
        @Nullable String newTo,
        String reason,
        UUID evidence,
        String requestedBy,
        String requestedUnit,
        Instant requestedAt,
        @Nullable Decision decision) {

    /** By a second person of another unit. */
    public record Decision(boolean approved, String note, String by, String unit, Instant at) {}

    /** What can be corrected. */
    public enum Fact {
        RESULT_ISSUED("result-issued", "Thời điểm ban hành kết quả"),
        RETURNED("returned", "Việc trả kết quả");

        private final String wire;
        private final String label;

        Fact(String wire, String label) {
            this.wire = wire;
            this.label = label;
        }

        public String wire() {
            return wire;
        }

        /** As shown to people. */
        public String label() {
            return label;
        }

        static Fact of(String wire) {
            for (Fact fact : values()) {
                if (fact.wire.equals(wire)) {
                    return fact;
                }
            }
            throw Refusal.invalid(
                    "fact-not-correctable", "Chỉ đính chính được thời điểm ban hành kết quả và việc trả kết quả.");
        }
    }
}
