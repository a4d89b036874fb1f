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
 *     {@code remedy}, {@code public-posting}, {@code tax-assessment}
 * @param waitingWhom whose these minutes are: {@code citizen}, {@code agency}, {@code holder}, {@code nobody}
 * @param waitingName the same as shown to people, the agency by name where it is known
 * @param remainingMinutes working minutes, negative when late
 */
record DeadlineAnswer(
        String dossier,
        Instant dueAt,
        Instant originalDueAt,
        String state,
        @Nullable String waitingFor,
        @Nullable String waitingWhom,
        @Nullable String waitingName,
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
                deadline.waiting() == null ? null : deadline.waiting().reason().code(),
                deadline.waiting() == null
                        ? null
                        : deadline.waiting().awaited().whom().wire(),
                deadline.waiting() == null ? null : deadline.waiting().awaited().label(),
                deadline.provisional(),
                deadline.rescheduled(),
                deadline.answeredAt(),
                remainingMinutes,
                deadline.explanation());
    }
}
