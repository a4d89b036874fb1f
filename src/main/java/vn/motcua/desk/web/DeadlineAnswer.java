package vn.motcua.desk.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadlines.Deadline;

/**
 * A deadline on the wire.
 *
 * @param state {@code running}, {@code stopped}, {@code answered}
 * @param waitingFor while stopped: {@code supplement}, {@code financial-obligation}, {@code verification}, {@code opinion},
 *     {@code remedy}, {@code public-posting}
 * @param remainingMinutes working minutes, negative when late
 */
record DeadlineAnswer(
        String dossier,
        Instant dueAt,
        Instant originalDueAt,
        String state,
        @Nullable String waitingFor,
        boolean provisional,
        boolean rescheduled,
        @Nullable Instant answeredAt,
        long remainingMinutes,
        List<String> explanation) {

    static DeadlineAnswer of(Deadline deadline, long remainingMinutes) {
        return new DeadlineAnswer(
                deadline.dossier(),
                deadline.dueAt(),
                deadline.originalDueAt(),
                deadline.state().name().toLowerCase(Locale.ROOT),
                deadline.waiting() == null ? null : deadline.waiting().code(),
                deadline.provisional(),
                deadline.rescheduled(),
                deadline.answeredAt(),
                remainingMinutes,
                deadline.explanation());
    }
}
