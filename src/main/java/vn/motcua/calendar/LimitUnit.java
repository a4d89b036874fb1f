package vn.motcua.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a limit counts. The wire form in configuration, database and API is lower snake case: {@code working_days}. */
public enum LimitUnit {
    WORKING_DAYS("ngày làm việc"),
    WORKING_HOURS("giờ làm việc"),
    CALENDAR_DAYS("ngày"),
    MONTHS("tháng");

    private final String label;

    LimitUnit(String label) {
        this.label = label;
    }

    /**
     * Reads the wire form.
     *
     * @throws CalendarProblem {@code limit-unit-unknown}
     */
    @JsonCreator
    public static LimitUnit of(String wire) {
        for (LimitUnit unit : values()) {
            if (unit.wire().equals(wire)) {
                return unit;
            }
        }
        throw new CalendarProblem(
                "limit-unit-unknown",
                "Đơn vị thời hạn “" + wire
                        + "” không có; hãy dùng working_days, working_hours, calendar_days hoặc months.");
    }

    /** The wire form, such as {@code working_days}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word on papers, such as “ngày làm việc”. */
    public String label() {
        return label;
    }
}
