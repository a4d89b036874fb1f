package vn.motcua.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.calendar.Calendars;
import vn.motcua.cooperation.Trial;
import vn.motcua.engine.TestClock;

/** What a handoff looks like to those who give it and to those who get it. */
@MotCuaIT
class HandoffPageIT {
    @Autowired
    private Browser browser;

    @Autowired
    private Trial trial;

    @Autowired
    private Calendars calendars;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thePartnerReadsTheDossierFromTheSendingOnAndChangesNothingOfTheApplicants() throws Exception {
        String code = trial.in("taxDuty");
        browser.page("tnmt.chuyenvien", "/ho-so/" + code).andExpect(status().isNotFound());
        trial.does(
                "chuyenvien",
                code,
                "task_sendHandoff",
                Map.of("sending", "send", "handoffContent", "Đề nghị định giá."));

        browser.page("tnmt.chuyenvien", "/ho-so/" + code)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Bàn giao, liên thông")))
                .andExpect(content().string(containsString("Chờ tiếp nhận")))
                .andExpect(content().string(containsString("Gửi giấy tờ")))
                .andExpect(content().string(not(containsString("Sửa thông tin liên hệ"))));
        browser.page("xaydung.chuyenvien", "/ho-so/" + code).andExpect(status().isNotFound());
        browser.send(
                        "tnmt.chuyenvien",
                        post("/ho-so/" + code + "/lien-he")
                                .param("phone", "0900000000")
                                .param("address", "x")
                                .param("reason", "x"))
                .andExpect(status().isForbidden());
        browser.page("chuyenvien", "/ho-so/" + code + "/thoi-han")
                .andExpect(content().string(containsString("Được từ chối trong 4 giờ làm việc")));
    }

    @Test
    void theTransferSlipNamesTaskAndTerm() throws Exception {
        String code = trial.in("taxDuty");
        trial.does(
                "chuyenvien",
                code,
                "task_sendHandoff",
                Map.of("sending", "send", "handoffContent", "Đề nghị định giá."));

        byte[] slip = pdf("tnmt.chuyenvien", "/thu/" + slipOf(code) + ".pdf");
        Files.write(Path.of("target/phieu-chuyen.pdf"), slip);
        assertThat(text(slip))
                .contains("PHIẾU CHUYỂN XỬ LÝ", "Sở Tài nguyên và Môi trường tỉnh Kon Tum", code)
                .contains("Xác định nghĩa vụ tài chính", "2 ngày làm việc", "Nghị định 61/2018/NĐ-CP, Điều 19.6");
        time.advanceTo(calendars.general().plus(clock.instant(), 45));
        trial.does("tnmt.chuyenvien", code, "task_receiveHandoff", Map.of("acceptance", "accept"));
        time.advanceTo(calendars.general().plus(clock.instant(), 130));

        byte[] control = pdf("chuyenvien", "/ho-so/" + code + "/phieu-kiem-soat.pdf");
        Files.write(Path.of("target/phieu-kiem-soat-ban-giao.pdf"), control);
        assertThat(text(control))
                .contains("Chờ tiếp nhận bàn giao", "Định mức 2 ngày; đã giữ 2 giờ 10 phút", "Bàn giao, liên thông");
    }

    private UUID slipOf(String code) {
        return jdbc.sql("select id from letter where dossier = ? and kind = 'transfer-slip'")
                .param(code)
                .query(UUID.class)
                .single();
    }

    private byte[] pdf(String official, String path) throws Exception {
        return browser.page(official, path)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
