package vn.motcua.deadlines;

import java.time.Instant;
import java.util.Locale;
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
     * @param fact {@code result-issued}, or another fact that no deadline hangs on
     * @param at the true instant of the fact
     */
    public record Correction(UUID request, String fact, Instant at) {
        static final String RESULT_ISSUED = "result-issued";

        boolean isOfResult() {
            return fact.equals(RESULT_ISSUED);
        }
    }
}
