package vn.motcua.desk;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.deadlines.Deadline;
import vn.motcua.deadlines.LedgerEntry;

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
            case ANSWERED ->
                (deadline.ending().isEmpty() ? "Đã có kết quả" : LedgerEntry.ending(deadline.ending())) + ", "
                        + answered(deadline);
            case STOPPED ->
                "Tạm dừng"
                        + (deadline.waiting() == null
                                ? ""
                                : ", " + deadline.waiting().brief());
            case OVERDUE -> "Quá hạn " + Words.workingTime(remaining);
            case DUE_SOON, RUNNING -> "Còn " + Words.workingTime(remaining);
        };
    }

    /** Early, on time and late compare days, not hours; after a new date both promises are told. */
    private static String answered(Deadline deadline) {
        var answered = deadline.answeredAt();
        if (answered == null) return "";
        var day = Words.dayOf(answered);
        var against = timeliness(day, Words.dayOf(deadline.dueAt()));
        return deadline.rescheduled()
                ? against + " so với ngày hẹn lại, " + timeliness(day, Words.dayOf(deadline.originalDueAt()))
                        + " so với ngày hẹn đầu"
                : against;
    }

    private static String timeliness(LocalDate answered, LocalDate due) {
        return answered.isBefore(due) ? "trước hạn" : answered.isEqual(due) ? "đúng hạn" : "quá hạn";
    }
}
