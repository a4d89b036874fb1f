package vn.motcua.deadlines;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deadline of a dossier as its ledger sums up.
 *
 * @param originalDueAt the last instant in time by law, with pauses and restarts counted, whatever was promised since;
 *     internal assessment compares with it (TT 01/2018/TT-VPCP Đ.13.1)
 * @param dueAt the last instant in time: the apology's new date once there is one (NĐ 61/2018 Đ.19.9), else
 *     {@code originalDueAt}; while stopped, where it stood when the clock stopped
 * @param provisional touches days whose calendar is not declared yet
 * @param rescheduled a new date was promised; there is no second one
 * @param answeredAt when the result was issued, or the clock ended without one
 * @param ending why it ended: empty for a result, else {@link LedgerEntry#RETURNED}, {@link LedgerEntry#WITHDRAWN},
 *     {@link LedgerEntry#STOPPED}
 * @param waiting what is waited for while stopped; null else
 * @param explanation the sum in Vietnamese, line by line, for page, paper and program
 */
public record Deadline(
        String dossier,
        Instant originalDueAt,
        Instant dueAt,
        State state,
        boolean provisional,
        boolean rescheduled,
        @Nullable Instant answeredAt,
        String ending,
        @Nullable Waiting waiting,
        List<String> explanation) {

    public Deadline {
        explanation = List.copyOf(explanation);
    }

    /** What is waited for, and whom. */
    public record Waiting(PauseReason reason, Awaited awaited) {
        /** In lists and labels, with the agency that it is: <i>chờ nộp tiền</i>. */
        public String brief() {
            return reason.brief(awaited);
        }
    }

    /** RUNNING: the agency works. STOPPED: it waits, see {@code waiting}. ANSWERED: the result is issued. */
    public enum State {
        RUNNING,
        STOPPED,
        ANSWERED
    }

    /** Whether the promise was broken, or is broken at this instant. A stopped clock is not late. */
    public boolean isLateAt(Instant now) {
        return switch (state) {
            case RUNNING -> now.isAfter(dueAt);
            case STOPPED -> false;
            case ANSWERED -> answeredAt != null && answeredAt.isAfter(dueAt);
        };
    }
}
