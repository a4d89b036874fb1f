package vn.motcua.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadlines.Deadline;
import vn.motcua.dossiers.DossierDates;

/**
 * What became of a dossier. <em>Really late</em> (trễ thật) is a result issued after the due date; <em>closed late</em>
 * (trễ thao tác) is a result in time on a dossier that was closed on the system after the due date, or is still not. A
 * dossier is never both.
 *
 * @param dueAt by law, with pauses and restarts; a promised new date does not heal lateness
 * @param endedAt when the result was issued; of a dossier closed without one, when it was closed
 * @param lateMinutes working minutes past {@code dueAt}
 */
public record Fate(
        String code,
        String unit,
        Instant receivedAt,
        Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable Instant returnedAt,
        @Nullable Instant closedAt,
        boolean stopped,
        long lateMinutes) {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    static Fate of(DossierDates dates, Deadline deadline, long lateMinutes) {
        return new Fate(
                dates.code(),
                dates.settlingUnit(),
                dates.receivedAt(),
                deadline.originalDueAt(),
                deadline.answeredAt() == null ? dates.closedAt() : deadline.answeredAt(),
                dates.returnedAt(),
                dates.closedAt(),
                deadline.state() == Deadline.State.STOPPED,
                lateMinutes);
    }

    /** By date, as reports count: negative early, 0 on the due day, positive late; only of an ended one. */
    int promptness() {
        return endedAt == null ? 0 : day(endedAt).compareTo(day(dueAt));
    }

    public boolean isReallyLate() {
        return endedAt != null && promptness() > 0;
    }

    /** In time by date, but on the system after the due day. */
    boolean isClosedLate(Instant now) {
        return endedAt != null
                && promptness() <= 0
                && day(closedAt == null ? now : closedAt).isAfter(day(dueAt));
    }

    boolean endedBefore(Instant instant) {
        return endedAt != null && endedAt.isBefore(instant);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
