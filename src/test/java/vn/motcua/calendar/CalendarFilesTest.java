package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class CalendarFilesTest {
    @Test
    void brokenYamlIsRefusedWithItsLine() {
        refused(
                Sample.files().with("2023.yaml", "year: 2023\nholidays:\n\t- name: Lễ\n"),
                "calendar-file-invalid",
                "config/calendars/2023.yaml, dòng 3: tệp YAML viết sai");
    }

    @Test
    void aKeyTwiceIsRefusedWithItsLine() {
        refused(
                Sample.files().with("2023.yaml", "year: 2023\nyear: 2024\n"),
                "calendar-file-invalid",
                "config/calendars/2023.yaml, dòng 2: tệp YAML viết sai");
    }

    @Test
    void anUnknownKeyIsRefusedWithItsPlace() {
        refused(
                holiday(
                        "{ name: Lễ, from: 2023-05-01, until: 2023-05-02, kind: holiday, source: s, confirmed: primary }"),
                "calendar-file-invalid",
                "config/calendars/2023.yaml, /holidays/0: không đúng lược đồ: thuộc tính 'until'");
    }

    @Test
    void aDateThatDoesNotExistIsRefused() {
        refused(
                holiday("{ name: Lễ, from: 2023-02-30, kind: holiday, source: s, confirmed: primary }"),
                "calendar-file-invalid",
                "config/calendars/2023.yaml, /holidays/0/from: không đúng lược đồ: không khớp với mẫu date");
    }

    @Test
    void aHolidayWithoutItsDocumentIsRefused() {
        refused(
                holiday("{ name: Lễ, from: 2023-05-01, kind: holiday, confirmed: primary }"),
                "calendar-file-invalid",
                "config/calendars/2023.yaml, /holidays/0: không đúng lược đồ");
    }

    @Test
    void aHolidayTwiceIsRefused() {
        refused(
                holiday(
                        "{ name: Tết, from: 2023-01-20, to: 2023-01-26, kind: holiday, source: s, confirmed: primary }",
                        "{ name: Lễ, from: 2023-01-26, kind: holiday, source: s, confirmed: primary }"),
                "calendar-day-declared-twice",
                "config/calendars/2023.yaml, /holidays/1: ngày 26/01/2023 đã được khai ở /holidays/0.");
    }

    @Test
    void aMakeUpDayThatIsAHolidayIsRefused() {
        refused(
                makeUp("2023-04-29", "2023-04-29", "2023-04-28"),
                "calendar-make-up-day-is-holiday",
                "config/calendars/2023.yaml, /workingDays/0/date: ngày làm bù 29/04/2023 lại là ngày nghỉ đã khai ở"
                        + " /holidays/0.");
    }

    @Test
    void aMakeUpDayThatWorksAnywayIsRefused() {
        refused(
                makeUp("2023-04-28", "2023-05-04", "2023-04-28"),
                "calendar-file-invalid",
                "/workingDays/0/date: Thứ năm 04/05/2023 vốn là ngày làm việc");
    }

    @Test
    void aMakeUpDayForNothingIsRefused() {
        refused(
                makeUp("2023-04-28", "2023-05-06", "2023-05-05"),
                "calendar-exchange-broken",
                "/workingDays/0/inExchangeFor: ngày 05/05/2023 không phải là ngày nghỉ hoán đổi");
    }

    @Test
    void aSwappedDayThatNobodyMakesUpIsRefused() {
        refused(
                holiday("{ name: Lễ, from: 2023-05-05, kind: swapped, source: s, confirmed: primary }"),
                "calendar-exchange-broken",
                "config/calendars/2023.yaml, /holidays/0: ngày nghỉ hoán đổi 05/05/2023 không có ngày làm bù.");
    }

    @Test
    void aMissingYearInBetweenIsRefused() {
        refused(
                Sample.files().with("2025.yaml", Sample.year(2025)),
                "calendar-year-missing",
                "config/calendars/2024.yaml: thiếu lịch năm 2024, trong khi đã có lịch từ năm 2022 đến năm 2025.");
    }

    @Test
    void noYearAtAllIsRefused() {
        refused(
                Sample.files().without("2022.yaml").without("2023.yaml"),
                "calendar-year-missing",
                "chưa có tệp lịch của năm nào");
    }

    @Test
    void missingOfficeHoursAreRefused() {
        refused(Sample.files().without("sessions.yaml"), "calendar-sessions-missing", "thiếu tệp sessions.yaml");
    }

    @Test
    void overlappingSessionsAreRefused() {
        refused(
                Sample.files().with("sessions.yaml", Sample.SESSIONS.replace("13:00", "10:00")),
                "calendar-file-invalid",
                "config/calendars/sessions.yaml, /morning: các buổi làm việc");
    }

    @Test
    void aYearUnderAnotherNameIsRefused() {
        refused(
                Sample.files().with("2023.yaml", Sample.year(2024)),
                "calendar-file-invalid",
                "config/calendars/2023.yaml, /year: năm 2024 không khớp với tên tệp.");
    }

    @Test
    void aFileOfAnUnknownKindIsRefused() {
        refused(
                Sample.files().with("le-dia-phuong.yaml", Sample.SESSIONS),
                "calendar-file-invalid",
                "config/calendars/le-dia-phuong.yaml, /: tên tệp phải là");
    }

    @Test
    void anEmptyFileIsRefused() {
        refused(Sample.files().with("2023.yaml", ""), "calendar-file-invalid", "config/calendars/2023.yaml, /: ");
    }

    @Test
    void aDayOfAnotherYearIsRefused() {
        refused(
                holiday("{ name: Lễ, from: 2023-12-31, to: 2024-01-01, kind: holiday, source: s, confirmed: primary }"),
                "calendar-file-invalid",
                "/holidays/0: ngày 01/01/2024 không thuộc năm 2023.");
    }

    @Test
    void anExceptionTwiceForOneAgencyIsRefused() {
        refused(
                Sample.files()
                        .with(
                                "exceptions.yaml",
                                """
                        exceptions:
                          - { name: Bão, from: 2022-09-27, to: 2022-09-28, open: none, agencies: [a, b], source: s }
                          - { name: Lũ, from: 2022-09-28, open: none, agencies: [b], source: s }
                        """),
                "calendar-day-declared-twice",
                "config/calendars/exceptions.yaml, /exceptions/1: ngày 28/09/2022 đã được khai ở /exceptions/0.");
    }

    @Test
    void everyShippedFileNamesItsSchemaForEditors() throws Exception {
        try (var files = Files.list(Path.of("config/calendars"))) {
            assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(Files.readAllLines(file))
                    .first()
                    .isEqualTo("# yaml-language-server: $schema=../schema/calendar.schema.json"));
        }
    }

    @Test
    void theHomeOverridesFileByFileAndAddsYears(@TempDir Path home) throws Exception {
        Path folder = Files.createDirectories(home.resolve("config/calendars"));
        Files.writeString(folder.resolve("2027.yaml"), Sample.year(2027));
        try (var context = start(home)) {
            WorkingCalendar calendar = context.getBean(Calendars.class).general();
            assertThat(calendar.lastDeclaredDay()).isEqualTo("2027-12-31");
            assertThat(calendar.isWorkingDay(LocalDate.of(2024, 5, 4))).isTrue();
            assertThat(calendar.version())
                    .isNotEqualTo(Calendars.shipped().general().version());
        }
    }

    @Test
    void aFaultyFileOfTheHomeStopsTheStart(@TempDir Path home) throws Exception {
        Path folder = Files.createDirectories(home.resolve("config/calendars"));
        Files.writeString(folder.resolve("2026.yaml"), "year: 2026\n");
        assertThatThrownBy(() -> start(home).close())
                .rootCause()
                .isInstanceOf(CalendarProblem.class)
                .hasMessageContaining(home + "/config/calendars/2026.yaml, /: không đúng lược đồ");
    }

    private static AnnotationConfigApplicationContext start(Path home) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("motcua.home", "file:" + home)));
        context.register(Calendars.class);
        context.refresh();
        return context;
    }

    private static Sample holiday(String... entries) {
        return Sample.files()
                .with(
                        "2023.yaml",
                        "year: 2023\nholidays:\n  - " + String.join("\n  - ", entries) + "\nworkingDays: []\n");
    }

    private static Sample makeUp(String swapped, String date, String inExchangeFor) {
        return Sample.files()
                .with(
                        "2023.yaml",
                        """
                year: 2023
                holidays:
                  - { name: Lễ, from: %s, kind: swapped, source: s, confirmed: primary }
                workingDays:
                  - { date: %s, inExchangeFor: %s, source: s, confirmed: primary }
                """
                                .formatted(swapped, date, inExchangeFor));
    }

    private static void refused(Sample files, String code, String sentence) {
        assertThatThrownBy(files::calendars)
                .isInstanceOfSatisfying(CalendarProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo(code))
                .hasMessageContaining(sentence);
    }
}
