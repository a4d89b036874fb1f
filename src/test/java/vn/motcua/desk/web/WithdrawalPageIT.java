package vn.motcua.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import vn.motcua.MotCuaIT;
import vn.motcua.engine.TestClock;
import vn.motcua.portal.Trackings;

/** The applicant takes his dossier back: the button of the desk, and the same for programs. */
@MotCuaIT
class WithdrawalPageIT {
    private static final String REASON = "Tôi không còn nhu cầu đăng ký.";

    @Autowired
    private Browser browser;

    @Autowired
    private Trackings trackings;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private TestClock time;

    @Test
    void theDeskHasTheButtonAndThePagesSayWhatHappened() throws Exception {
        var code = browser.accepted("Y Rút Hồ Sơ");
        browser.page("chuyenvien", "/ho-so/" + code).andExpect(content().string(not(containsString("rut-ho-so"))));
        browser.page("tiepnhan", "/ho-so/" + code).andExpect(content().string(containsString("rut-ho-so")));
        press("chuyenvien", code, Browser.pdf())
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("withdrawal-not-yours"));
        press("tiepnhan", code, new byte[0])
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("request-missing"));
        press("tiepnhan", code, Browser.pdf()).andExpect(status().isSeeOther());
        press("tiepnhan2", code, Browser.pdf())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("already-withdrawn"));

        time.runDueJobs();
        var page = text(browser.page("tiepnhan", "/ho-so/" + code));
        assertThat(page)
                .contains("Người nộp đã rút hồ sơ", REASON, "khi đang ở bước", "Trả lại giấy tờ")
                .contains("Người nộp rút hồ sơ, trước hạn", "Đơn đề nghị rút hồ sơ, dừng giải quyết")
                .doesNotContain("rut-ho-so\"");
        assertThat(text(browser.page("tiepnhan", "/ho-so/" + code + "/thoi-han")))
                .contains("Người nộp rút hồ sơ lúc", "theo đề nghị của Ông/Bà, hồ sơ được rút về");
        assertThat(trackings.of(code).orElseThrow().sentence()).contains("mời đến nhận lại giấy tờ");
    }

    @Test
    void aProgramWithdrawsByTheRulesOfThePage() throws Exception {
        var code = browser.accepted("A Rút Qua Cổng");
        browser.json("tiepnhan", "/api/dossiers/{code}/withdrawal", code)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("not-withdrawn"));
        call("chuyenvien", code).andExpect(status().isForbidden());
        call("dakto.tiepnhan", code).andExpect(status().isNotFound());
        call("truongmotcua", code)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.kind").value("withdrawn"))
                .andExpect(jsonPath("$.nationalStatus").value(7))
                .andExpect(jsonPath("$.by").value("truongmotcua"));
        call("truongmotcua", code)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("already-withdrawn"));
        browser.json("tiepnhan", "/api/dossiers/{code}/withdrawal", code)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reason").value(REASON));
        var description = text(browser.json("tiepnhan", "/v3/api-docs"));
        assertThat(json.readTree(description)
                        .at("/paths/~1api~1dossiers~1{code}~1withdrawal/post/responses")
                        .has("201"))
                .isTrue();
        assertThat(json.readTree(description)
                        .at("/components/schemas/WithdrawalAnswer/properties")
                        .has("nationalStatus"))
                .isTrue();
    }

    private ResultActions press(String official, String code, byte[] scan) throws Exception {
        return browser.mvc()
                .perform(multipart("/ho-so/{code}/rut", code)
                        .file(new MockMultipartFile("request", "don.pdf", "application/pdf", scan))
                        .param("reason", REASON)
                        .with(user(official))
                        .with(Browser::token)
                        .accept(MediaType.APPLICATION_JSON));
    }

    private ResultActions call(String official, String code) throws Exception {
        var body = "{\"reason\":\"%s\",\"request\":{\"fileName\":\"don.pdf\",\"content\":\"%s\"}}"
                .formatted(REASON, Base64.getEncoder().encodeToString(Browser.pdf()));
        return browser.mvc()
                .perform(post("/api/dossiers/{code}/withdrawal", code)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(user(official)));
    }

    private static String text(ResultActions actions) throws Exception {
        return actions.andReturn().getResponse().getContentAsString();
    }
}
