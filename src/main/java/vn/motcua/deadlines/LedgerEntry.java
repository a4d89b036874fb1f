package vn.motcua.deadlines;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.ReceiptRule;

/**
 * One fact about a dossier's deadline; never changed, never removed.
 *
 * @param seq from 1 in each dossier, without gaps
 * @param at the instant of the fact: of receipt, of the complete supplement, of the result
 * @param recordedAt when it was written down
 * @param actor the official, or {@code system}
 * @param reason stable code, {@code supplement}; empty when the kind says it all
 * @param terms what is counted from here; with STARTED and RESTARTED only
 * @param promise the new date; with RESCHEDULED only
 * @param change the other calendar; with CALENDAR_CHANGED only
 * @param awaited whose the minutes are until it goes on; with PAUSED only, null in old rows
 * @param correction what is true instead; with CORRECTED only
 */
public record LedgerEntry(
        String dossier,
        int seq,
        Kind kind,
        Instant at,
        Instant recordedAt,
        String actor,
        String reason,
        @Nullable Terms terms,
        @Nullable Promise promise,
        @Nullable Change change,
        @Nullable Correction correction,
        @Nullable Awaited awaited,
        String note) {

    /** Reason of ANSWERED when the dossier went back to the applicant, whose supplement never came. */
    public static final String RETURNED = "returned";

    /** Reason of ANSWERED when the applicant took the dossier back; {@link #STOPPED} when it was stopped at his request. */
    public static final String WITHDRAWN = "withdrawn";

    public static final String STOPPED = "stopped";

    /** What happened, as shown to people: the end of a clock says which end it is. */
    public String label() {
        return kind == Kind.ANSWERED ? ending(reason) : kind.label();
    }

    /** How the clock ended, as shown to people, by the reason of ANSWERED. */
    public static String ending(String reason) {
        return switch (reason) {
            case RETURNED -> "Đã trả lại hồ sơ";
            case WITHDRAWN -> "Người nộp rút hồ sơ";
            case STOPPED -> "Dừng giải quyết theo đề nghị";
            default -> Kind.ANSWERED.label();
        };
    }

    public enum Kind {
        STARTED,
        PAUSED,
        RESUMED,
        /** The limit counts anew in full after a complete supplement (NĐ 61/2018 Đ.19.4). */
        RESTARTED,
        /** The apology's new date (NĐ 61/2018 Đ.19.9); at most once. */
        RESCHEDULED,
        /** The result was issued: the agency's clock is over. */
        ANSWERED,
        /** The limit counts by another calendar from here on. */
        CALENDAR_CHANGED,
        /** A fact was written down wrong: asked by one, approved by another of another unit. What was written stays. */
        CORRECTED;

        /** On the wire and in tables: {@code restarted}. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** As shown to people. */
        public String label() {
            return switch (this) {
                case STARTED -> "Bắt đầu";
                case PAUSED -> "Tạm dừng";
                case RESUMED -> "Tính tiếp";
                case RESTARTED -> "Tính lại từ đầu";
                case RESCHEDULED -> "Hẹn lại";
                case ANSWERED -> "Có kết quả";
                case CALENDAR_CHANGED -> "Đổi lịch làm việc";
                case CORRECTED -> "Đính chính";
            };
        }

        static Kind of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * What was fixed at receipt, so that a later change of configuration does not move the dossier.
     *
     * @param agency whose calendar counts
     * @param calendarVersion with which is counted until the ledger names another
     * @param legalBasis the law that sets the limit, as shown to people
     * @param ruleSet key of the rule set of the receipt, {@code nd61-2018}
     */
    public record Terms(
            Limit limit,
            ReceiptRule receiptRule,
            String agency,
            String calendarVersion,
            String legalBasis,
            String ruleSet) {
        Terms countedBy(String otherVersion) {
            return new Terms(limit, receiptRule, agency, otherVersion, legalBasis, ruleSet);
        }
    }

    /**
     * @param dueAt close of the promised day
     * @param letter the apology that makes it
     * @param sign its number and sign, {@code 12/PXL}
     */
    public record Promise(Instant dueAt, UUID letter, String sign) {}

    /**
     * @param from version of the calendar that counted before
     * @param to version that counts from here on
     * @param decision number of the decision that declares it, {@code 1234/QĐ-UBND}
     */
    public record Change(String from, String to, String decision) {}

    /**
     * @param request the approved request
     * @param fact {@code received}, {@code paused}, {@code resumed}, {@code result-issued}; others no deadline hangs on
     * @param entry the entry that was written down wrong; with {@code paused} and {@code resumed} only
     * @param at the true instant of the fact; null when it is about no instant
     * @param number the true number of the result; with {@code result-number} only
     */
    public record Correction(
            UUID request, String fact, @Nullable Integer entry, @Nullable Instant at, @Nullable String number) {
        public static final String RECEIVED = "received";
        public static final String PAUSED = "paused";
        public static final String RESUMED = "resumed";
        public static final String RESULT_ISSUED = "result-issued";
        public static final String RETURNED = "returned";
        public static final String RESULT_NUMBER = "result-number";

        private static final Set<String> COUNTED = Set.of(RECEIVED, PAUSED, RESUMED, RESULT_ISSUED);

        /** Whether the deadline is counted from the fact. */
        boolean isCounted() {
            return COUNTED.contains(fact);
        }
    }

    /** The same fact at another instant. */
    LedgerEntry trulyAt(Instant instant) {
        return new LedgerEntry(
                dossier,
                seq,
                kind,
                instant,
                recordedAt,
                actor,
                reason,
                terms,
                promise,
                change,
                correction,
                awaited,
                note);
    }
}
