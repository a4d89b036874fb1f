package vn.motcua.accountability;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A late dossier, or one overdue task of it, put before a supervisor.
 *
 * @param rung of the ladder, {@code task-overdue}, or {@code handoff-unaccepted}
 * @param recipient role, {@code unit-head}, or {@code <unit>.unit-head} of a unit that is none of the dossier's own
 * @param task the overdue task; null when it is about the whole dossier
 * @param handoff the handoff that nobody accepted; null when it is about something else
 * @param handling what the supervisor did; null until then
 * @param endedAt when it was over: handled, or the result came first
 * @param settled why it was no delay, by a correction; null otherwise
 */
public record Escalation(
        UUID id,
        String dossier,
        String rung,
        String recipient,
        @Nullable String task,
        @Nullable UUID handoff,
        Instant openedAt,
        @Nullable Handling handling,
        @Nullable Instant endedAt,
        @Nullable String settled) {

    /** REMIND the holder, REASSIGN the task, TAKE_OVER: do it himself, ACCEPT the reason. */
    public enum Action {
        REMIND("Nhắc người thụ lý"),
        REASSIGN("Giao cho người khác"),
        TAKE_OVER("Tự nhận giải quyết"),
        ACCEPT("Chấp nhận lý do chậm");

        private final String label;

        Action(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Action of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** @param newOfficial login; with REASSIGN only */
    public record Handling(Action action, String note, @Nullable String newOfficial, String by, Instant at) {}
}
