package vn.motcua.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The file of one year and what must hold within it and between the years. */
final class YearFile {
    private final CalendarFile file;
    private final DeclaredYear declared;
    private final Map<LocalDate, String> declaredAt = new HashMap<>();

    YearFile(CalendarFile file) {
        if (!file.content().has("year")) {
            throw file.refused(
                    "calendar-file-invalid",
                    "",
                    "tên tệp phải là <năm>.yaml, sessions.yaml hoặc exceptions.yaml, đúng với nội dung.");
        }
        this.file = file;
        this.declared = file.as(DeclaredYear.class);
    }

    DeclaredYear declared() {
        return declared;
    }

    void check(OrdinaryWeek week) {
        if (!file.name().equals(declared.year() + ".yaml")) {
            throw file.refused("calendar-file-invalid", "/year", "năm " + declared.year() + " không khớp với tên tệp.");
        }
        for (int i = 0; i < declared.holidays().size(); i++) {
            DeclaredYear.Off off = declared.holidays().get(i);
            String pointer = "/holidays/" + i;
            if (off.last().isBefore(off.from())) {
                throw file.refused("calendar-file-invalid", pointer + "/to", "ngày cuối đứng trước ngày đầu.");
            }
            off.from().datesUntil(off.last().plusDays(1)).forEach(day -> once(day, pointer));
        }
        for (int i = 0; i < declared.workingDays().size(); i++) {
            makeUp(declared.workingDays().get(i).date(), "/workingDays/" + i + "/date", week);
        }
        for (int i = 0; i < declared.shortDays().size(); i++) {
            LocalDate day = declared.shortDays().get(i).date();
            String pointer = "/otherHours/" + i + "/date";
            once(day, pointer);
            if (week.rests(day)) {
                throw file.refused(
                        "calendar-file-invalid",
                        pointer,
                        Wording.day(day) + " là ngày nghỉ hằng tuần; hãy khai ở workingDays.");
            }
        }
    }

    private void makeUp(LocalDate day, String pointer, OrdinaryWeek week) {
        String off = declaredAt.get(day);
        if (off != null && off.startsWith("/holidays/")) {
            throw file.refused(
                    "calendar-make-up-day-is-holiday",
                    pointer,
                    "ngày làm bù " + Wording.date(day) + " lại là ngày nghỉ đã khai ở " + off + ".");
        }
        once(day, pointer);
        if (!week.rests(day)) {
            throw file.refused(
                    "calendar-file-invalid",
                    pointer,
                    Wording.day(day) + " vốn là ngày làm việc, không thể là ngày làm bù.");
        }
    }

    private void once(LocalDate day, String pointer) {
        if (day.getYear() != declared.year()) {
            throw file.refused(
                    "calendar-file-invalid",
                    pointer,
                    "ngày " + Wording.date(day) + " không thuộc năm " + declared.year() + ".");
        }
        String before = declaredAt.putIfAbsent(day, pointer);
        if (before != null) {
            throw file.refused(
                    "calendar-day-declared-twice",
                    pointer,
                    "ngày " + Wording.date(day) + " đã được khai ở " + before + ".");
        }
    }

    /** A swapped day and its make-up day come in pairs; the pair may span the turn of the year. */
    static void checkExchanges(List<YearFile> files) {
        Set<LocalDate> swapped = new HashSet<>();
        for (YearFile file : files) {
            for (DeclaredYear.Off off : file.declared.holidays()) {
                if (off.kind() == DeclaredYear.Kind.SWAPPED) {
                    off.from().datesUntil(off.last().plusDays(1)).forEach(swapped::add);
                }
            }
        }
        for (YearFile file : files) {
            for (int i = 0; i < file.declared.workingDays().size(); i++) {
                LocalDate day = file.declared.workingDays().get(i).inExchangeFor();
                if (!swapped.remove(day)) {
                    throw file.file.refused(
                            "calendar-exchange-broken",
                            "/workingDays/" + i + "/inExchangeFor",
                            "ngày " + Wording.date(day)
                                    + " không phải là ngày nghỉ hoán đổi (kind: swapped), hoặc đã được làm bù ở chỗ khác.");
                }
            }
        }
        for (YearFile file : files) {
            for (LocalDate day : new TreeSet<>(swapped)) {
                if (day.getYear() == file.declared.year()) {
                    throw file.file.refused(
                            "calendar-exchange-broken",
                            file.declaredAt.getOrDefault(day, ""),
                            "ngày nghỉ hoán đổi " + Wording.date(day) + " không có ngày làm bù.");
                }
            }
        }
    }
}
