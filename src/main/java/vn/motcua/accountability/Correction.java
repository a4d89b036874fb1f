package vn.motcua.accountability;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadlines.LedgerEntry;
import vn.motcua.engine.Refusal;

/**
 * A request to correct a fact of a dossier, and what became of it. The old value stays.
 *
 * @param entry number in the ledger of the stop that is meant; with PAUSED and RESUMED only
 * @param before what stood when it was asked for; {@code after} what is true
 * @param evidence a paper of the dossier
 * @param decision null while it is open
 */
public record Correction(
        UUID id,
        String dossier,
        Fact fact,
        @Nullable Integer entry,
        Value before,
        Value after,
        String reason,
        UUID evidence,
        String requestedBy,
        String requestedUnit,
        Instant requestedAt,
        @Nullable Decision decision) {

    /**
     * Of a fact.
     *
     * @param at null with RESULT_NUMBER
     * @param to to whom the result was returned; with RETURNED only
     * @param number of the result; with RESULT_NUMBER only
     */
    public record Value(@Nullable Instant at, @Nullable String to, @Nullable String number) {
        /** Instants are taken to the minute, as forms and letters give them. */
        boolean isSame(Value other) {
            return Objects.equals(minute(at), minute(other.at))
                    && Objects.equals(to, other.to)
                    && Objects.equals(number, other.number);
        }

        private static @Nullable Instant minute(@Nullable Instant instant) {
            return instant == null ? null : instant.truncatedTo(ChronoUnit.MINUTES);
        }
    }

    /** What somebody asks to be corrected; names of facts as in {@link Fact#wire()}. */
    public record Asked(String fact, @Nullable Integer entry, Value truly, String reason, UUID evidence) {
        public Asked with(UUID other) {
            return new Asked(fact, entry, truly, reason, other);
        }
    }

    /** By a second person of another unit. */
    public record Decision(boolean approved, String note, String by, String unit, Instant at) {}

    /** What can be corrected. */
    public enum Fact {
        RECEIVED(LedgerEntry.Correction.RECEIVED, "Thời điểm tiếp nhận hồ sơ"),
        PAUSED(LedgerEntry.Correction.PAUSED, "Thời điểm tạm dừng thời hạn"),
        RESUMED(LedgerEntry.Correction.RESUMED, "Thời điểm tính tiếp thời hạn"),
        RESULT_ISSUED(LedgerEntry.Correction.RESULT_ISSUED, "Thời điểm ban hành kết quả"),
        RESULT_NUMBER(LedgerEntry.Correction.RESULT_NUMBER, "Số kết quả"),
        RETURNED(LedgerEntry.Correction.RETURNED, "Việc trả kết quả");

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

        /** The label of a fact of this name. */
        public static String named(String wire) {
            return of(wire).label();
        }

        boolean isStop() {
            return this == PAUSED || this == RESUMED;
        }

        static Fact of(String wire) {
            for (Fact fact : values()) {
                if (fact.wire.equals(wire)) {
                    return fact;
                }
            }
            throw Refusal.invalid("fact-not-correctable", "Không có việc “" + wire + "” để đính chính.");
        }
    }

    boolean isApproved() {
        return decision != null && decision.approved();
    }

    /** Whether it is about the same thing as the request. */
    boolean isAbout(Fact other, @Nullable Integer otherEntry) {
        return fact == other && (entry == null ? otherEntry == null : entry.equals(otherEntry));
    }

    /** What the ledger keeps of it. */
    LedgerEntry.Correction forLedger() {
        return new LedgerEntry.Correction(id, fact.wire(), entry, after.at(), after.number());
    }
}
