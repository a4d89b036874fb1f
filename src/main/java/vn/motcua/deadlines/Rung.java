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
 * @param onlyWithoutApology does not apply once the apology was issued
 */
record Rung(String name, Act act, Anchor anchor, BigDecimal offsetDays, String recipient, boolean onlyWithoutApology) {

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
                text(row, "onlyIf").equals("no-apology"));
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
