package vn.motcua.desk;

import java.time.Instant;
import vn.motcua.deadlines.Deadline;

/**
 * A dossier's promised date as people read it.
 *
 * @param remainingMinutes working minutes left, negative when late
 */
public record Promise(DueState state, Instant dueAt, long remainingMinutes, String text) {
    private static final long SOON = 8 * 60;

    public static Promise of(Deadline deadline, long remainingMinutes) {
        var state = state(deadline, remainingMinutes);
        return new Promise(state, deadline.dueAt(), remainingMinutes, text(state, deadline, remainingMinutes));
    }

    private static DueState state(Deadline deadline, long remaining) {
        return switch (deadline.state()) {
            case ANSWERED -> DueState.ANSWERED;
            case STOPPED -> DueState.STOPPED;
            case RUNNING -> remaining < 0 ? DueState.OVERDUE : remaining <= SOON ? DueState.DUE_SOON : DueState.RUNNING;
        };
    }

    private static String text(DueState state, Deadline deadline, long remaining) {
        return switch (state) {
            case ANSWERED -> {
                var answered = deadline.answeredAt();
                yield answered != null && answered.isAfter(deadline.dueAt())
                        ? "Đã có kết quả, sau ngày hẹn"
                        : "Đã có kết quả, đúng hẹn";
            }
            case STOPPED -> "Tạm dừng, chờ bổ sung";
            case OVERDUE -> "Quá hạn " + Words.workingTime(remaining);
            case DUE_SOON, RUNNING -> "Còn " + Words.workingTime(remaining);
        };
    }
}
