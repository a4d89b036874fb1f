package vn.motcua.desk;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.WorkingTime;

/** How pages write moments, days, working time and money: {@code ${@words.moment(…)}} in a template. */
@Component
public class Words {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm, EEEE dd/MM/yyyy", VIETNAMESE);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", VIETNAMESE);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE dd/MM/yyyy", VIETNAMESE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", VIETNAMESE);
    private static final long MINUTES_OF_A_DAY = 8 * 60;

    /** {@code 17:00, thứ sáu 20/11/2026}. */
    public static String moment(Instant instant) {
        return local(instant).format(MOMENT).toLowerCase(VIETNAMESE);
    }

    /** {@code 17:00 20/11/2026}. */
    public static String brief(Instant instant) {
        return local(instant).format(SHORT);
    }

    /** The day in Vietnam. */
    static LocalDate dayOf(Instant instant) {
        return local(instant).toLocalDate();
    }

    /** {@code thứ sáu 20/11/2026}. */
    public static String weekday(LocalDate day) {
        return day.format(WEEKDAY).toLowerCase(VIETNAMESE);
    }

    public static String day(LocalDate day) {
        return day.format(DAY);
    }

    public static String money(long dong) {
        return dong == 0
                ? "Không thu"
                : NumberFormat.getIntegerInstance(VIETNAMESE).format(dong) + " đồng";
    }

    /** Working time in words: {@code 1 ngày 4 giờ làm việc}; a working day has eight hours. The sign is left out. */
    public static String workingTime(long minutes) {
        var left = Math.abs(minutes);
        var days = left / MINUTES_OF_A_DAY;
        var hours = left % MINUTES_OF_A_DAY / 60;
        var rest = left % 60;
        var words = new StringBuilder();
        if (days > 0) words.append(days).append(" ngày ");
        if (hours > 0) words.append(hours).append(" giờ ");
        if (days == 0 && (rest > 0 || hours == 0)) words.append(rest).append(" phút ");
        return words.append("làm việc").toString();
    }

    /** Unlike {@link #workingTime} to the minute, so that parts add up: {@code 1 ngày 2 giờ 5 phút}, of eight hours a day. */
    public static String exactWorkingTime(long minutes) {
        return WorkingTime.words(minutes, MINUTES_OF_A_DAY);
    }

    private static ZonedDateTime local(Instant instant) {
        return instant.atZone(ZONE);
    }
}
