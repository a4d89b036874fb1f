package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * One day as the calendar has it, for whoever wants to count by hand.
 *
 * @param note the holiday's name, or for what a make-up day makes up; empty on ordinary days
 * @param sessions office hours, each {@code 07:00–11:00}; empty when off
 * @param workingMinutes of all sessions
 */
public record CalendarDay(LocalDate date, Kind kind, String note, List<String> sessions, int workingMinutes) {
    public CalendarDay {
        sessions = List.copyOf(sessions);
    }

    /** Why the day is as it is. */
    public enum Kind {
        ORDINARY("ngày làm việc"),
        WEEKLY_REST("nghỉ hằng tuần"),
        HOLIDAY("nghỉ"),
        MAKE_UP("làm bù"),
        OTHER_HOURS("giờ làm việc khác");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As shown to people. */
        public String label() {
            return label;
        }
    }

    static CalendarDay of(LocalDate date, Day day) {
        return new CalendarDay(
                date,
                Kind.valueOf(day.kind().name()),
                day.note(),
                day.hours().sessions().stream()
                        .map(session -> session.from() + "–" + session.to())
                        .toList(),
                day.hours().minutes());
    }

    public boolean works() {
        return workingMinutes > 0;
    }
}
