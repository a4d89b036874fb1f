package vn.motcua.calendar;

/**
 * A time limit as a procedure states it, such as 3 working days.
 *
 * @param value not negative; 0 working or calendar days means “within the day” (Decree 61/2018, art. 17.4)
 * @param unit what is counted
 */
public record Limit(int value, LimitUnit unit) {
    /** @throws CalendarProblem {@code limit-negative} */
    public Limit {
        if (value < 0) {
            throw new CalendarProblem("limit-negative", "Thời hạn không được là số âm: " + value + ".");
        }
    }

    /** As on papers: “3 ngày làm việc”, “trong ngày”. */
    public String text() {
        return value == 0 ? "trong ngày" : value + " " + unit.label();
    }
}
