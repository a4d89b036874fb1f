package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One {@code config/calendars/<year>.yaml}. The sources and marks are for readers of the file; the schema demands them. */
record DeclaredYear(int year, List<Off> holidays, List<MakeUp> workingDays, @Nullable List<Short> otherHours) {
    enum Kind {
        HOLIDAY,
        COMPENSATORY,
        SWAPPED
    }

    record Off(String name, LocalDate from, @Nullable LocalDate to, Kind kind) {
        LocalDate last() {
            return to == null ? from : to;
        }
    }

    record MakeUp(LocalDate date, LocalDate inExchangeFor, @Nullable Open open) {
        Open hours() {
            return open == null ? Open.FULL : open;
        }
    }

    record Short(LocalDate date, Open open, String name) {}

    List<Short> shortDays() {
        return otherHours == null ? List.of() : otherHours;
    }
}
