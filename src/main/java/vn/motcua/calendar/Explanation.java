package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Puts a count into Vietnamese lines that an official, a citizen or an inspector can check with a wall calendar. */
final class Explanation {
    private final Days days;
    private final Declared declared;
    private final List<String> lines = new ArrayList<>();

    Explanation(Days days, Declared declared) {
        this.days = days;
        this.declared = declared;
    }

    List<String> of(Count count) {
        receipt(count);
        LocalDate taken = count.taken().toLocalDate();
        LocalDate due = count.due().toLocalDate();
        switch (count.limit().unit()) {
            case WORKING_HOURS -> {
                skipped(taken.plusDays(1), due);
                lines.add("Đếm " + count.limit().text() + ", từ " + Wording.moment(count.taken()) + " đến "
                        + Wording.moment(count.due()) + " (Bộ luật Dân sự 2015, Điều 147.1).");
            }
            case WORKING_DAYS -> {
                skipped(taken.plusDays(1), due);
                counted(count, taken, () -> days.workingDayAfter(taken, 1));
            }
            case CALENDAR_DAYS -> counted(count, taken, () -> taken.plusDays(1));
            case MONTHS ->
                lines.add("Đếm " + count.limit().text() + ", từ " + Wording.day(taken) + " đến "
                        + Wording.day(count.lastDay()) + " (Bộ luật Dân sự 2015, Điều 148.3).");
        }
        if (count.rolled()) {
            skipped(count.lastDay(), due.minusDays(1));
            lines.add("Ngày cuối của thời hạn, " + Wording.day(count.lastDay())
                    + ", là ngày nghỉ: thời hạn kết thúc vào cuối ngày làm việc tiếp theo, " + Wording.day(due)
                    + " (Bộ luật Dân sự 2015, Điều 148.5).");
        }
        declared.warning(count.received().toLocalDate(), due).ifPresent(lines::add);
        lines.add("Đến hạn lúc " + Wording.moment(count.due()) + ".");
        return lines;
    }

    private void receipt(Count count) {
        LocalDateTime received = count.received();
        lines.add("Tiếp nhận lúc " + Wording.moment(received) + ".");
        LocalDate day = received.toLocalDate();
        LocalDate taken = count.taken().toLocalDate();
        if (taken.isAfter(day)) {
            skipped(count.cause() == Count.Cause.DAY_OFF ? day : day.plusDays(1), taken.minusDays(1));
        }
        if (count.cause() != Count.Cause.AS_RECEIVED) {
            String why = count.cause() == Count.Cause.AFTER_CUT_OFF
                    ? "nhận sau " + count.rule().cutOff()
                    : count.cause().words;
            lines.add("Tính là nhận lúc " + Wording.moment(count.taken()) + ": " + why + ".");
        }
        if (taken.equals(day)
                && count.rule().effect() == ReceiptRule.Effect.TRANSFER
                && received.toLocalTime().isAfter(count.rule().cutOff())) {
            lines.add("Nhận sau " + count.rule().cutOff() + ": hồ sơ được chuyển xử lý lúc "
                    + Wording.moment(days.opening(days.workingDayAfter(day, 1))) + ", ngày nhận giữ nguyên.");
        }
    }

    private void counted(Count count, LocalDate taken, Supplier<LocalDate> firstCounted) {
        if (count.limit().value() == 0) {
            lines.add("Giải quyết trong ngày, " + Wording.day(taken) + ".");
        } else {
            lines.add("Đếm " + count.limit().text() + ", không kể ngày nhận: "
                    + Wording.run(firstCounted.get(), count.lastDay()) + " (Bộ luật Dân sự 2015, Điều 147.2).");
        }
    }

    /** One line for each run of days off, and one for each day that works otherwise than the week has it. */
    private void skipped(LocalDate from, LocalDate to) {
        LocalDate day = from;
        while (!day.isAfter(to)) {
            LocalDate begin = day;
            Set<String> names = new LinkedHashSet<>();
            while (!day.isAfter(to) && !days.at(day).works()) {
                if (days.at(day).kind() != Day.Kind.WEEKLY_REST) {
                    names.add(days.at(day).note());
                }
                day = day.plusDays(1);
            }
            if (day.isAfter(begin)) {
                lines.add("Không tính " + Wording.run(begin, day.minusDays(1)) + ": "
                        + (names.isEmpty() ? "nghỉ hằng tuần" : String.join(", ", names)) + ".");
            } else {
                otherwise(day);
                day = day.plusDays(1);
            }
        }
    }

    private void otherwise(LocalDate date) {
        Day day = days.at(date);
        if (day.kind() == Day.Kind.MAKE_UP) {
            lines.add("Có tính " + Wording.day(date) + ": " + day.note() + ".");
        } else if (day.kind() == Day.Kind.OTHER_HOURS) {
            lines.add(Wording.day(date) + " chỉ làm việc " + day.hours().text() + ": " + day.note() + ".");
        }
    }
}
