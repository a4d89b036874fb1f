package vn.motcua.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import vn.motcua.dossiers.TestFilings;

/**
 * A dossier over Tết of a year that is not declared yet: supplement, declaration of the year in the middle, apology, handoff
 * to the police and the social insurance, second promise kept. What can be read of it afterwards is in
 * {@code target/screenshots}.
 */
@EnabledIf(value = "browser", disabledReason = "This machine has no Chromium with its driver")
class TetLifeIT {
    private static final String PROCEDURE = "birth-residence-insurance";
    private static final String REGISTRAR = "quyetthang.hotich";
    private static final String CLERK = "quyetthang.tiepnhan";
    private static final String HEAD = "quyetthang.phochutich";

    /** Monday of the week that the test's declaration gives for Tết. */
    private final LocalDate tet =
            LocalDate.of(LocalDate.now().getYear() + 1, 2, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));

    @TempDir
    Path folder;

    private Node node;
    private Programs programs;

    static boolean browser() {
        return Screen.hasBrowser();
    }

    @BeforeEach
    void start() throws Exception {
        for (var part : List.of("processes", "forms", "config")) {
            copy(Path.of(part), folder.resolve("home").resolve(part));
        }
        Files.deleteIfExists(year());
        run();
        programs = new Programs(node);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void aDossierOverTetKeepsItsSecondPromise() throws Exception {
        programs.at(day(-5, "08:00"));
        var code = accept();
        assertDue(code, day(0, "17:00"), true);

        programs.at(day(-5, "10:00"));
        does(
                REGISTRAR,
                code,
                "Thẩm định hồ sơ",
                Map.of("proposal", "supplement", "opinion", "Thiếu chữ ký.", "missingPapers", "Tờ khai BHYT chưa ký."));
        programs.at(day(-4, "09:00"));
        does(CLERK, code, "Nhận bổ sung", Map.of("supplied", "complete"));
        assertDue(code, day(1, "17:00"), true);
        does(REGISTRAR, code, "Thẩm định hồ sơ", Map.of("proposal", "grant", "opinion", "Đủ giấy tờ."));

        declareYear();
        applyCalendar("05/TB-" + tet.getYear());
        assertDue(code, day(8, "17:00"), false);

        programs.at(day(7, "08:00"));
        does(
                REGISTRAR,
                code,
                "Soạn thư xin lỗi",
                Map.of(
                        "reason",
                        "Phần mềm hộ tịch gián đoạn",
                        "newDate",
                        day(11, "00:00").toLocalDate() + ""));
        does(HEAD, code, "Duyệt thư xin lỗi", Map.of("decision", "approve"));
        does(HEAD, code, "Điều chỉnh ngày hẹn", Map.of("confirm", true));
        assertDue(code, day(11, "17:00"), false);

        does(REGISTRAR, code, "Ghi sổ hộ tịch", Map.of("note", "Đã ghi sổ."));
        does("quyetthang.chutich", code, "Ký Giấy khai sinh", Map.of("decision", "sign"));
        programs.at(day(7, "14:00"));
        for (var words : List.of("Đăng ký thường trú cho trẻ.", "Cấp thẻ BHYT cho trẻ.")) {
            does(REGISTRAR, code, "Lập phiếu chuyển", Map.of("sending", "send", "handoffContent", words));
        }
        programs.at(day(8, "10:00"));
        does(
                "bhxh.canbo",
                code,
                "Giải quyết phần việc",
                Map.of("handling", "done", "handoffAnswer", "Đã cấp thẻ.", "partResultNumber", "TE1620000004"));
        programs.at(day(10, "09:00"));
        does(
                "congan.canbo",
                code,
                "Giải quyết phần việc",
                Map.of("handling", "done", "handoffAnswer", "Đã đăng ký.", "partResultNumber", "13/TB-CA"));
        programs.at(day(10, "14:00"));
        record(code);
        programs.at(day(10, "16:00"));
        does(CLERK, code, "Trả kết quả", Map.of("returnedVia", "counter", "returnedTo", "A Thuận"));

        assertSums(code);
        read(code);
    }

    private void does(String official, String code, String task, Map<String, ?> fields) {
        programs.does(official, code, task, fields);
    }

    /** Whatever an inspector sums, he gets what the pages say; what is late has a holder. */
    private void assertSums(String code) {
        var inspection = programs.get("/api/dossiers/" + code + "/deadline/inspection", "vanphong");
        assertThat(texts(inspection.get("entries"), "kind"))
                .containsExactly("started", "paused", "restarted", "calendar-changed", "rescheduled", "answered");
        assertThat(texts(inspection.get("days"), "note")).anyMatch(note -> note.contains("Tết Nguyên đán"));
        var attribution = programs.get("/api/dossiers/" + code + "/attribution", "vanphong");
        long late = 0;
        long all = 0;
        for (var holder : attribution.get("holders")) {
            late += holder.get("lateMinutes").asLong();
            all += holder.get("workingMinutes").asLong();
        }
        assertThat(late).isEqualTo(inspection.get("lateMinutes").asLong()).isPositive();
        assertThat(all).isEqualTo(attribution.get("workingMinutes").asLong());
        assertThat(texts(attribution.get("holders"), "kind")).contains("citizen", "unit", "agency");
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(each -> each.get(field).asText())
                .toList();
    }

    /** The pages that an official, a supervisor and an inspector read. */
    private void read(String code) {
        try (var screen = new Screen(node.url())) {
            screen.login("vanphong");
            screen.open("/ho-so/" + code + "/thoi-han");
            screen.seeText("Tết Nguyên đán");
            screen.picture("tet-explanation");
            screen.open("/ho-so/" + code + "/kiem-soat");
            screen.seeText("Công an tỉnh Kon Tum");
            screen.picture("tet-control-slip");
            for (var pdf : List.of("thoi-han", "thoi-han-nguoi-dan", "thoi-han-kiem-tra", "phieu-kiem-soat")) {
                assertThat(screen.fetch("/ho-so/" + code + "/" + pdf + ".pdf")).startsWith("200 application/pdf %PDF-");
            }
            screen.open("/xin-loi");
            screen.seeText("giữ đúng");
            screen.picture("tet-apologies");
        }
    }

    private String accept() {
        var papers = List.of("declaration", "birth-notice", "residence-form", "insurance-form").stream()
                .map(kind -> Map.of("kind", kind, "fileName", kind + ".pdf", "content", TestFilings.PDF))
                .toList();
        return programs.post(
                        "/api/dossiers",
                        CLERK,
                        Map.of(
                                "procedure",
                                PROCEDURE,
                                "applicant",
                                Map.of(
                                        "name",
                                        "A Thuận",
                                        "idNumber",
                                        "062190000123",
                                        "phone",
                                        "0905123456",
                                        "email",
                                        "a.thuan@example.vn",
                                        "address",
                                        "Phường Quyết Thắng"),
                                "papers",
                                papers))
                .get("code")
                .asText();
    }

    private void record(String code) throws IOException {
        var task = programs.task("quyetthang.vanthu", code, "Vào số kết quả");
        try (var screen = new Screen(node.url())) {
            screen.login("quyetthang.vanthu");
            screen.open("/ho-so/cua-viec/" + task);
            screen.upload(By.cssSelector("input#file"), Files.write(folder.resolve("ket-qua.pdf"), TestFilings.PDF));
            screen.click(By.xpath("//button[normalize-space(.)='Gửi giấy tờ']"));
            screen.seeText("ket-qua.pdf");
        }
        does(
                "quyetthang.vanthu",
                code,
                "Vào số kết quả",
                Map.of(
                        "resultNumber",
                        "7/KS",
                        "resultDate",
                        programs.now().toLocalDate().toString()));
    }

    /** The year's holidays arrive: the application starts anew with the file. */
    private void declareYear() throws Exception {
        node.close();
        Files.writeString(
                year(),
                """
                year: %d
                holidays:
                  - { name: Tết Dương lịch, from: %1$d-01-01, kind: holiday, source: Bộ luật Lao động 2019 Điều 112, confirmed: secondary }
                  - { name: Tết Nguyên đán, from: %s, to: %s, kind: holiday, source: Thông báo của Thủ tướng, confirmed: secondary }
                workingDays: []
                """
                        .formatted(tet.getYear(), tet, tet.plusDays(4)));
        run();
        programs.use(node);
    }

    private void applyCalendar(String decision) {
        try (var screen = new Screen(node.url())) {
            screen.login("vanphong");
            screen.open("/lich/thay-doi");
            screen.type(By.id("decision"), decision);
            screen.picture("tet-calendar-change");
            screen.click(By.cssSelector("form button.primary[type=submit]"));
            screen.seeText("Lần áp dụng gần nhất");
        }
    }

    private void assertDue(String code, LocalDateTime due, boolean provisional) {
        var deadline = programs.get("/api/dossiers/" + code + "/deadline", CLERK);
        var said =
                LocalDateTime.ofInstant(Instant.parse(deadline.get("dueAt").asText()), ZoneId.of("Asia/Ho_Chi_Minh"));
        assertThat(said).as(deadline.toPrettyString()).isEqualTo(due);
        assertThat(deadline.get("provisional").asBoolean()).isEqualTo(provisional);
    }

    private LocalDateTime day(int afterTet, String time) {
        return LocalDateTime.parse(tet.plusDays(afterTet) + "T" + time);
    }

    private Path year() {
        return folder.resolve("home/config/calendars/" + tet.getYear() + ".yaml");
    }

    private void run() throws Exception {
        node = Node.start(
                folder.resolve("data"),
                "--motcua.demo.dossiers=false",
                "--motcua.home=file:" + folder.resolve("home") + "/");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
