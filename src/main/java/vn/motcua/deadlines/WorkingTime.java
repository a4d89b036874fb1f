package vn.motcua.deadlines;

import java.util.ArrayList;
import java.util.List;

/** Working minutes in words. */
public final class WorkingTime {
    private WorkingTime() {}

    /** {@link #words} with what it counts: “2 ngày 3 giờ 15 phút làm việc”. */
    public static String text(long workingMinutes, long minutesOfDay) {
        return words(workingMinutes, minutesOfDay) + " làm việc";
    }

    /**
     * “2 ngày 3 giờ 15 phút”, to the minute; the sign is dropped.
     *
     * @param minutesOfDay working minutes of a full day
     */
    public static String words(long workingMinutes, long minutesOfDay) {
        long minutes = Math.abs(workingMinutes);
        List<String> parts = new ArrayList<>();
        add(parts, minutes / minutesOfDay, "ngày");
        add(parts, minutes % minutesOfDay / 60, "giờ");
        add(parts, minutes % minutesOfDay % 60, "phút");
        return parts.isEmpty() ? "0 phút" : String.join(" ", parts);
    }

    private static void add(List<String> parts, long number, String word) {
        if (number > 0) {
            parts.add(number + " " + word);
        }
    }
}
