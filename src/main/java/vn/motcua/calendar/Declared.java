package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** The stretch of years whose holidays are declared. Outside it the calendar assumes. */
record Declared(LocalDate first, LocalDate last) {
    boolean covers(LocalDate from, LocalDate to) {
        return !from.isBefore(first) && !to.isAfter(last);
    }

    Optional<String> warning(LocalDate from, LocalDate to) {
        if (covers(from, to)) {
            return Optional.empty();
        }
        String where = to.isAfter(last) ? "sau " + Wording.date(last) : "trước " + Wording.date(first);
        return Optional.of("Tạm tính: lịch nghỉ lễ " + where
                + " chưa được khai báo, mới trừ ngày nghỉ hằng tuần và các ngày lễ cố định.");
    }
}
