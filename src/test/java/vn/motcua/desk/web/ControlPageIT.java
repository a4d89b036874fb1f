package vn.motcua.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.motcua.desk.web.Browser.posted;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import vn.motcua.MotCuaIT;
import vn.motcua.accountability.Attribution;
import vn.motcua.accountability.Holding;
import vn.motcua.accountability.Holdings;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Watched;
import vn.motcua.engine.TestClock;

/** Whose minutes, the control slip, and what holders object to. */
@MotCuaIT
class ControlPageIT {
    @Autowired
    private Browser browser;

    @Autowired
    private Watched watched;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Holdings holdings;

    @Autowired
    private TestClock time;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theHoldersLateMinutesAreTheDossiersAndTheSlipShowsThem() throws Exception {
        var dossier = watched.accept();
        var code = dossier.code();
        watched.assign(code);
        watched.claims("chuyenvien", code, "task_appraise");
        time.advanceTo(watched.calendar().plus(deadlines.of(code).dueAt(), 605));
        watched.finish(dossier);

        assertThat(deadlines.lateMinutes(code)).isEqualTo(605);
        assertThat(holdings.attribution(code))
                .first()
                .extracting(Attribution::who, Attribution::lateMinutes)
                .containsExactly("chuyenvien", 605L);
        browser.json("chuyenvien", "/api/dossiers/{code}/attribution", code)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lateMinutes").value(605))
                .andExpect(jsonPath("$.holders[0].kind").value("official"));
        browser.page("truongphong", "/ho-so/" + code + "/kiem-soat")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("605 phút")));
        assertThat(slip(code))
                .contains("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", code, "TÊN CƠ QUAN", "Người nộp hồ sơ")
                .contains("Định mức 1 ngày 4 giờ", "Quá hạn của hồ sơ: 1 ngày 2 giờ 5 phút");
        browser.page("dakto.truongphong", "/ho-so/" + code + "/phieu-kiem-soat.pdf")
                .andExpect(status().isNotFound());
    }

    @Test
    void aHolderContestsOnceAndNoFigureMoves() throws Exception {
        var code = watched.accept().code();
        watched.assign(code);
        watched.claims("chuyenvien", code, "task_appraise");
        time.advanceTo(watched.calendar().plus(deadlines.of(code).dueAt(), 60));
        var span = holdings.of(code).stream()
                .filter(each -> each.who().equals("chuyenvien"))
                .findFirst()
                .orElseThrow();
        var before = holdings.attribution(code);

        contest("chuyenvien2", code, span, "Không phải của tôi")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("not-your-span"));
        contest("chutichtp", code, span, "Tôi không giữ").andExpect(status().isForbidden());
        contest("chuyenvien", code, span, " ")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("reason-missing"));
        contest("chuyenvien", code, span, "Hệ thống thuế ngừng hoạt động cả ngày.")
                .andExpect(status().isSeeOther());
        contest("truongphong", code, span, "Phòng đồng ý với ý kiến này.")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("already-contested"));

        assertThat(holdings.attribution(code)).isEqualTo(before);
        browser.page("vanphong", "/ho-so/" + code)
                .andExpect(content().string(containsString("Hệ thống thuế ngừng hoạt động cả ngày.")));
        assertThat(slip(code)).contains("Hệ thống thuế ngừng hoạt động cả ngày.");
    }

    @Test
    void theHeadOfTheHoldingUnitContestsAndTheDatabaseKeepsIt() throws Exception {
        var code = watched.accept().code();
        time.advanceTo(watched.calendar().plus(deadlines.of(code).dueAt(), 1));
        var pool = holdings.of(code).stream()
                .filter(each -> each.kind() == Holding.Kind.UNIT)
                .findFirst()
                .orElseThrow();
        contest("truongphong", code, pool, "Chưa có người để phân công.").andExpect(status().isSeeOther());
        for (var change : new String[] {
            "update holding_contest set reason = 'x'", "delete from holding_contest", "truncate holding_contest"
        }) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(
                        () -> jdbc.sql("insert into holding_contest (dossier, span_from, kind, who, unit, task, reason,"
                                        + " contested_by, contested_at) select dossier, span_from, kind, who, unit, task, 'lại',"
                                        + " contested_by, contested_at from holding_contest where dossier = ?")
                                .param(code)
                                .update())
                .hasStackTraceContaining("holding_contest_dossier_span_from_key");
    }

    private ResultActions contest(String official, String code, Holding span, String reason) throws Exception {
        return browser.send(
                official,
                posted("/ho-so/{code}/kiem-soat/y-kien", code)
                        .param("from", span.from().toString())
                        .param("reason", reason));
    }

    private String slip(String code) throws Exception {
        var bytes = browser.page("truongphong", "/ho-so/" + code + "/phieu-kiem-soat.pdf")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Files.write(Files.createDirectories(Path.of("target", "letters")).resolve("control-slip.pdf"), bytes);
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
