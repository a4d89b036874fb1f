package vn.motcua.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossiers.TestFilings;

/** The whole life of a dossier as officials see it: a process of its own in the demo profile, and a browser. */
@EnabledIf(value = "browser", disabledReason = "This machine has no Chromium with its driver")
class WholeLifeBrowserIT {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @TempDir
    static Path data;

    private static Node node;
    private static Screen screen;
    private static Path scan;

    static boolean browser() {
        return Screen.hasBrowser();
    }

    @BeforeAll
    static void start() throws Exception {
        node = Node.start(data.resolve("home"), "--motcua.demo.dossiers=false");
        screen = new Screen(node.url());
        scan = Files.write(data.resolve("ban-quet.pdf"), TestFilings.PDF);
        moveTo(Calendars.shipped().general().nextWorkingDay(LocalDate.now(VIETNAM)) + "T08:00");
    }

    @AfterAll
    static void stop() {
        screen.close();
        node.close();
    }

    @Test
    void aDossierIsReceivedSettledAndReturnedInTime() throws Exception {
        var code = receive("Y Hải Yến");
        settle(code);
        var tasklist = new Tasklist(screen);
        tasklist.take("tiepnhan", "Trả kết quả", code)
                .choose("Tại quầy")
                .fill("returnedTo", "Y Hải Yến")
                .complete("returned");
        var dossier = dossier(code);
        assertThat(dossier.get("outcome").asText()).isEqualTo("end_granted");
        assertThat(dossier.at("/returnedAt").isTextual()).as(dossier.toString()).isTrue();
        screen.login("tiepnhan");
        screen.open("/ho-so/" + code);
        screen.seeText("Trả kết quả");
        screen.picture("dossier-page");
        screen.login("vanphong");
        screen.open("/hop-thu");
        screen.seeText(code);
    }

    @Test
    void aLateDossierIsApologisedForEscalatedAndReviewed() throws Exception {
        var code = receive("A Minh Đức");
        var tasklist = new Tasklist(screen);
        tasklist.take("truongphong", "Phân công thụ lý", code)
                .fill("official", "chuyenvien")
                .complete("assigned");

        var promised = dueAt(code);
        moveDays(2);
        tasklist.take("chuyenvien", "Soạn thư xin lỗi", code)
                .fill("reason", "Hệ thống thuế trả mã số chậm")
                .date("newDate", promised.plusDays(5))
                .complete("apology-drafted");
        tasklist.take("truongphong", "Duyệt thư xin lỗi", code).choose("Duyệt").complete("apology-approved");
        tasklist.take("truongmotcua", "Điều chỉnh ngày hẹn", code)
                .choose("Điều chỉnh ngày hẹn trả kết quả")
                .complete("appointment-adjusted");
        assertThat(dueAt(code)).isEqualTo(promised.plusDays(5));

        screen.login("tiepnhan");
        screen.until(
                mailed -> {
                    screen.open("/hop-thu");
                    return screen.shows(By.xpath("//a[contains(., 'xin lỗi') or contains(., 'Xin lỗi')]"));
                },
                "mail of apology");
        screen.click(By.xpath("//a[contains(., 'xin lỗi') or contains(., 'Xin lỗi')]"));
        screen.picture("apology-mail");

        moveDays(5);
        tasklist.take("truongphong", "Xử lý chậm hạn", code)
                .choose("Nhắc người thụ lý")
                .fill("note", "Hoàn thành thẩm định ngay hôm nay")
                .complete("escalated");
        moveDays(6);
        review(tasklist, code);
    }

    private static void review(Tasklist tasklist, String code) {
        tasklist.take("truongphong", "Giải trình", code)
                .fill("explanation", "Chuyên viên nghỉ ốm, chưa phân công người thay")
                .fill("remedy", "Phân công người thay ngay khi có người nghỉ")
                .complete("explained");
        tasklist.take("vanphong", "Đánh giá giải trình", code)
                .choose("Do chủ quan của đơn vị")
                .fill("assessmentText", "Đơn vị không phân công người thay")
                .complete("assessed");
        tasklist.take("noivu", "Cho ý kiến", code)
                .choose("Phê bình, nhắc nhở")
                .fill("opinion", "Lần đầu, đề nghị nhắc nhở")
                .complete("opinion-given");
        tasklist.take("chutich", "Quyết định xem xét", code)
                .choose("Phê bình, nhắc nhở")
                .fill("direction", "Nhắc nhở và báo cáo trong tuần")
                .complete("decided");
        tasklist.take("vanphong", "Ghi quyết định", code)
                .fill("decisionNumber", "12/TB-VP")
                .date("decisionDate", today())
                .complete("decision-recorded");
    }

    private static String receive(String applicant) {
        screen.login("tiepnhan");
        screen.open("/tiep-nhan/moi?procedure=household-business");
        screen.seeText("Ngày hẹn trả nếu tiếp nhận bây giờ");
        screen.type(By.id("name"), applicant);
        screen.type(By.id("idNumber"), "062190000123");
        screen.type(By.id("phone"), "0905123456");
        screen.type(By.id("address"), "Phường Quyết Thắng, TP Kon Tum");
        screen.type(By.id("email"), "nguoi.nop@example.vn");
        screen.upload(By.id("paper-application"), scan);
        screen.upload(By.id("paper-identity"), scan);
        screen.picture("reception");
        screen.click(By.cssSelector("button[value=accept]"));
        var code = screen.see(By.cssSelector("h1 .code")).getText();
        assertThat(screen.fetch(screen.attribute(By.id("thu"), "src"))).startsWith("200 application/pdf %PDF-");
        screen.picture("receipt");
        return code;
    }

    private static void settle(String code) {
        var tasklist = new Tasklist(screen);
        tasklist.take("truongphong", "Phân công thụ lý", code)
                .offers("official", "chuyenvien", "Lê Thị Hoa")
                .fill("official", "chuyenvien")
                .complete("assign");
        tasklist.take("chuyenvien", "Thẩm định hồ sơ", code)
                .choose("Cấp giấy chứng nhận")
                .fill("opinion", "Hồ sơ hợp lệ, tên không trùng")
                .complete("appraise");
        tasklist.take("truongphong", "Ký kết quả", code).choose("Ký").complete("sign");
        tasklist.take("vanthu", "Vào số kết quả", code)
                .scanResult(scan)
                .fill("resultNumber", "38A8000123")
                .date("resultDate", today())
                .complete("record");
    }

    /** Today in the demo, whose clock was moved. */
    private static LocalDate today() {
        try {
            var now = new ObjectMapper()
                    .readTree(screen.text("/desk/clock"))
                    .get("now")
                    .asText();
            return OffsetDateTime.parse(now).atZoneSameInstant(VIETNAM).toLocalDate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode dossier(String code) throws IOException, InterruptedException {
        return new ObjectMapper()
                .readTree(node.get("/api/dossiers/" + code, "tiepnhan").body());
    }

    private static LocalDate dueAt(String code) throws IOException, InterruptedException {
        var answer = node.get("/api/dossiers/" + code + "/deadline", "tiepnhan").body();
        var dueAt = new ObjectMapper().readTree(answer).get("dueAt").asText();
        return OffsetDateTime.parse(dueAt).atZoneSameInstant(VIETNAM).toLocalDate();
    }

    private static void moveTo(String localTime) {
        moveClock(() -> {
            screen.set(By.name("instant"), localTime);
            screen.click(By.xpath("//button[normalize-space(.)='Đặt']"));
        });
    }

    private static void moveDays(int workingDays) {
        moveClock(() -> {
            screen.type(By.name("workingDays"), String.valueOf(workingDays));
            screen.click(By.xpath("//button[normalize-space(.)='Tiến']"));
        });
    }

    private static void moveClock(Runnable control) {
        screen.login("quantri");
        screen.open("/ho-so");
        var clock = By.cssSelector("aside.demo time");
        var before = screen.see(clock).getText();
        control.run();
        screen.until(moved -> !screen.see(clock).getText().equals(before), "moved clock");
        screen.picture("clock-moved");
    }
}
