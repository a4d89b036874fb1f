package vn.motcua.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that the calendar files declare, agreeing with each other.
 *
 * @param content the files in canonical form, see {@link CanonicalFiles}
 * @param version of the content; agencies without exceptions of their own have it too
 */
record Declarations(
        OrdinaryWeek week,
        SortedMap<Integer, DeclaredYear> years,
        LocalExceptions local,
        String content,
        String version) {

    /** @throws CalendarProblem {@code calendar-…}, naming file, place and fault */
    static Declarations of(List<CalendarFile> files) {
        Map<String, CalendarFile> byName = new TreeMap<>();
        files.forEach(file -> byName.put(file.name(), file));
        CalendarFile sessions = byName.remove("sessions.yaml");
        if (sessions == null) {
            throw new CalendarProblem(
                    "calendar-sessions-missing", "config/calendars/: thiếu tệp sessions.yaml (giờ làm việc).");
        }
        OrdinaryWeek week = week(sessions);
        CalendarFile exceptions = byName.remove("exceptions.yaml");
        SortedMap<Integer, DeclaredYear> years = new TreeMap<>();
        List<YearFile> yearFiles = new ArrayList<>();
        StringBuilder fingerprint = new StringBuilder(sessions.content().toString());
        for (CalendarFile file : byName.values()) {
            YearFile year = new YearFile(file);
            year.check(week);
            yearFiles.add(year);
            years.put(year.declared().year(), year.declared());
            fingerprint.append(file.content());
        }
        noYearMissing(years);
        YearFile.checkExchanges(yearFiles);
        LocalExceptions local = exceptions == null ? LocalExceptions.NONE : local(exceptions, years);
        if (!local.exceptions().isEmpty()) {
            fingerprint.append(local.exceptions());
        }
        return new Declarations(week, years, local, CanonicalFiles.of(files), hash(fingerprint.toString()));
    }

    private static String hash(String fingerprint) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(fingerprint.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Declared declared() {
        return new Declared(LocalDate.of(years.firstKey(), 1, 1), LocalDate.of(years.lastKey(), 12, 31));
    }

    private static OrdinaryWeek week(CalendarFile file) {
        if (!file.content().has("morning")) {
            throw file.refused("calendar-file-invalid", "", "tệp sessions.yaml phải khai giờ làm việc.");
        }
        OrdinaryWeek week = file.as(OrdinaryWeek.class);
        if (week.morning().minutes() <= 0
                || week.afternoon().minutes() <= 0
                || week.morning().end() > week.afternoon().start()) {
            throw file.refused(
                    "calendar-file-invalid",
                    "/morning",
                    "các buổi làm việc phải có giờ kết thúc sau giờ bắt đầu và không chồng nhau.");
        }
        return week;
    }

    private static void noYearMissing(SortedMap<Integer, DeclaredYear> years) {
        if (years.isEmpty()) {
            throw new CalendarProblem("calendar-year-missing", "config/calendars/: chưa có tệp lịch của năm nào.");
        }
        for (int year = years.firstKey(); year <= years.lastKey(); year++) {
            if (!years.containsKey(year)) {
                throw new CalendarProblem(
                        "calendar-year-missing",
                        "config/calendars/" + year + ".yaml: thiếu lịch năm " + year + ", trong khi đã có lịch từ năm "
                                + years.firstKey() + " đến năm " + years.lastKey() + ".");
            }
        }
    }

    private static LocalExceptions local(CalendarFile file, SortedMap<Integer, DeclaredYear> years) {
        if (!file.content().has("exceptions")) {
            throw file.refused("calendar-file-invalid", "", "tệp exceptions.yaml phải khai mục exceptions.");
        }
        LocalExceptions local = file.as(LocalExceptions.class);
        Map<String, String> declaredAt = new HashMap<>();
        for (int i = 0; i < local.exceptions().size(); i++) {
            LocalExceptions.Entry entry = local.exceptions().get(i);
            String pointer = "/exceptions/" + i;
            if (entry.last().isBefore(entry.from())) {
                throw file.refused("calendar-file-invalid", pointer + "/to", "ngày cuối đứng trước ngày đầu.");
            }
            if (!years.containsKey(entry.from().getYear())
                    || !years.containsKey(entry.last().getYear())) {
                throw file.refused(
                        "calendar-year-missing",
                        pointer,
                        "ngoại lệ " + Wording.run(entry.from(), entry.last()) + " thuộc năm chưa có tệp lịch.");
            }
            entry.from().datesUntil(entry.last().plusDays(1)).forEach(day -> {
                for (String agency : entry.agencies() == null ? List.of("*") : entry.agencies()) {
                    String before = declaredAt.putIfAbsent(agency + " " + day, pointer);
                    if (before != null) {
                        throw file.refused(
                                "calendar-day-declared-twice",
                                pointer,
                                "ngày " + Wording.date(day) + " đã được khai ở " + before + ".");
                    }
                }
            });
        }
        return local;
    }
}
