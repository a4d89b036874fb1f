package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code config/calendars/exceptions.yaml}: days on which some agencies, or all, work otherwise than declared. */
record LocalExceptions(List<Entry> exceptions) {
    static final LocalExceptions NONE = new LocalExceptions(List.of());

    /** @param agencies whom it concerns; absent: all */
    record Entry(String name, LocalDate from, @Nullable LocalDate to, Open open, @Nullable List<String> agencies) {
        LocalDate last() {
            return to == null ? from : to;
        }

        boolean concerns(String agencyId) {
            return agencies == null || agencies.contains(agencyId);
        }

        boolean concernsAll() {
            return agencies == null;
        }
    }
}
