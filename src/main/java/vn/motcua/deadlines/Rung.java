package vn.motcua.deadlines;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import vn.motcua.calendar.WorkingCalendar;

/**
 * A rung of the supervision ladder: one row of the decision table {@code escalation}.
 *
 * @param offsetDays working days from the anchor, negative before it
 * @param recipient role to whom it goes, {@code unit-head}
 * @param onlyIf when it applies at all
 */
record Rung(String name, Act act, Anchor anchor, BigDecimal offsetDays, String recipient, OnlyIf onlyIf) {

    /** NO_APOLOGY: until the apology is issued. UNANSWERED: while the supervisor told last has not acted. */
    enum OnlyIf {
        ALWAYS,
        NO_APOLOGY,
        UNANSWERED;

        static OnlyIf of(String wire) {
            return switch (wire) {
                case "always" -> ALWAYS;
                case "no-apology" -> NO_APOLOGY;
                case "unanswered" -> UNANSWERED;
                default -> throw new IllegalArgumentException("escalation: unknown onlyIf " + wire);
            };
        }
    }

    /** LIMIT: the due instant. APOLOGY_DAY: the opening of the last working day before the due day. */
    enum Anchor {
        LIMIT,
        APOLOGY_DAY;

        static Anchor of(String wire) {
            return switch (wire) {
                case "limit" -> LIMIT;
                case "apology-day" -> APOLOGY_DAY;
                default -> throw new IllegalArgumentException("escalation: unknown anchor " + wire);
            };
        }
    }

    /** @throws IllegalArgumentException when the table says something that this is not */
    static Rung of(Map<String, ?> row) {
        return new Rung(
                text(row, "rung"),
                Act.of(text(row, "act")),
                Anchor.of(text(row, "anchor")),
                new BigDecimal(text(row, "offsetDays")),
                text(row, "recipient"),
                OnlyIf.of(text(row, "onlyIf")));
    }

    /** When a dossier due at this instant reaches the rung. Days after a close end at a close. */
    Instant at(Instant dueAt, WorkingCalendar calendar) {
        Instant start = anchor == Anchor.LIMIT ? dueAt : calendar.startOfLastWorkingDayBefore(calendar.dateOf(dueAt));
        return calendar.plus(
                start,
                offsetDays.multiply(BigDecimal.valueOf(calendar.minutesOfDay())).longValue());
    }

    private static String text(Map<String, ?> row, String column) {
        return String.valueOf(Objects.requireNonNull(row.get(column), "escalation: no " + column));
    }
}
