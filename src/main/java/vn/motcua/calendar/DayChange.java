package vn.motcua.calendar;

import java.time.LocalDate;

/**
 * A day that works otherwise than it did before.
 *
 * @param agency whom it concerns; empty: all
 * @param before how it worked, in Vietnamese: “làm việc 07:00–11:00 và 13:00–17:00”, “nghỉ: Quốc khánh”
 * @param after how it works now
 */
public record DayChange(LocalDate date, String agency, String before, String after) {}
