package vn.motcua.calendar;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Calendar files written in a test: sound ones of 2022 and 2023, to be replaced one by one. */
final class Sample {
    static final String SESSIONS =
            """
            morning: { from: "07:00", to: "11:00" }
            afternoon: { from: "13:00", to: "17:00" }
            weeklyRest: [saturday, sunday]
            dueAt: close-of-day
            fixedHolidays: [{ month: 1, day: 1, name: Tết Dương lịch }]
            source: s
            confirmed: primary
            """;

    private final Map<String, String> files = new TreeMap<>(Map.of(
            "sessions.yaml", SESSIONS,
            "2022.yaml", year(2022),
            "2023.yaml", year(2023)));

    static Sample files() {
        return new Sample();
    }

    static String year(int year) {
        return """
                year: %d
                holidays:
                  - { name: Quốc khánh, from: %d-09-02, kind: holiday, source: s, confirmed: primary }
                workingDays: []
                """
                .formatted(year, year);
    }

    Sample with(String name, String yaml) {
        files.put(name, yaml);
        return this;
    }

    Sample without(String name) {
        files.remove(name);
        return this;
    }

    Calendars calendars() {
        List<CalendarFile> read = files.entrySet().stream()
                .map(file -> CalendarFile.read(
                        file.getKey(),
                        "config/calendars/" + file.getKey(),
                        new ByteArrayInputStream(file.getValue().getBytes(StandardCharsets.UTF_8))))
                .toList();
        return new Calendars(Declarations.of(read));
    }
}
