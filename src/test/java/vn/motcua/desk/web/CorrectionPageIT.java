package vn.motcua.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.motcua.desk.web.Browser.posted;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.motcua.MotCuaIT;
import vn.motcua.accountability.Corrections;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Watched;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Papers;
import vn.motcua.engine.TestClock;

/** A wrong fact is corrected by two people of two units, and in no other way. */
@MotCuaIT
class CorrectionPageIT {
    private static final String REASON = "Kết quả đã ký từ hôm trước, vào sổ chậm.";

    @Autowired
    private Browser browser;

    @Autowired
    private Watched watched;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Papers papers;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void twoPeopleOfTwoUnitsCorrectAFactAndTheOldValueStays() throws Exception {
        var dossier = answeredLate();
        var code = dossier.code();
        var recorded = Objects.requireNonNull(deadlines.of(code).answeredAt());
        var truly = deadlines.of(code).originalDueAt().minus(1, ChronoUnit.HOURS);
        request("dakto.chuyenvien", dossier, truly).andExpect(status().isNotFound());
        request("vanphong", dossier, truly)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("not-your-work"));
        request("vanthu", dossier, clock.instant().plus(1, ChronoUnit.DAYS))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("correction-impossible"));
        request("vanthu", dossier, truly).andExpect(status().isSeeOther());
        request("chuyenvien", dossier, truly)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("correction-open"));
        assertThat(deadlines.of(code).answeredAt()).isEqualTo(recorded);

        var id = corrections.of(code).get(0).id();
        refused(id, "vanthu", "own-correction");
        refused(id, "truongphong", "same-unit");
        refused(id, "tiepnhan", "not-yours-to-decide");
        browser.page("vanphong", "/dinh-chinh")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(code)))
                .andExpect(content().string(containsString("Hạn trả không đổi; hồ sơ không còn là quá hạn.")))
                .andExpect(content().string(containsString("Duyệt đính chính")));
        browser.page("dakto.truongphong", "/dinh-chinh").andExpect(content().string(not(containsString(code))));
        decide(id, "vanphong", true).andExpect(status().isSeeOther());
        decide(id, "truongmotcua", true)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("already-decided"));

        assertThat(deadlines.of(code).answeredAt()).isEqualTo(truly);
        assertThat(deadlines.lateMinutes(code)).isZero();
        assertThat(deadlines.entries(code))
                .anySatisfy(entry -> assertThat(entry.at()).isEqualTo(recorded));
        var page = browser.page("truongphong", "/ho-so/" + code)
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains(REASON, "Đính chính lúc", "thời điểm có kết quả đã ghi là", "Đề nghị: ", "duyệt: ");
    }

    @Test
    void aRefusedRequestChangesNothingAndNeedsAReason() throws Exception {
        var dossier = answeredLate();
        var code = dossier.code();
        var recorded = deadlines.of(code).answeredAt();
        request("vanthu", dossier, deadlines.of(code).originalDueAt()).andExpect(status().isSeeOther());
        var id = corrections.of(code).get(0).id();
        decide(id, "truongmotcua", false)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("reason-missing"));
        browser.send(
                        "truongmotcua",
                        posted("/dinh-chinh/{id}", id)
                                .param("approve", "false")
                                .param("note", "Bằng chứng không rõ ngày."))
                .andExpect(status().isSeeOther());
        assertThat(deadlines.of(code).answeredAt()).isEqualTo(recorded);
        request("vanthu", dossier, deadlines.of(code).originalDueAt()).andExpect(status().isSeeOther());
    }

    @Test
    void theReturnIsCorrectedTooAndMovesNoDeadline() throws Exception {
        var dossier = answeredLate();
        var code = dossier.code();
        watched.does(
                "tiepnhan",
                code,
                "task_return",
                Map.of("returnedVia", "counter", "returnedTo", "Y Bình", "returnedToId", ""));
        time.advanceTo(watched.calendar().plus(clock.instant(), 120));
        var before = deadlines.of(code);
        browser.send(
                        "tiepnhan",
                        posted("/ho-so/{code}/dinh-chinh", code)
                                .param("fact", "returned")
                                .param("at", local(clock.instant().minus(30, ChronoUnit.MINUTES)))
                                .param("to", "Y Hải (con)")
                                .param("reason", "Ghi nhầm người nhận.")
                                .param("evidence", evidence(dossier).toString()))
                .andExpect(status().isSeeOther());
        decide(corrections.of(code).get(0).id(), "truongphong", true).andExpect(status().isSeeOther());
        assertThat(deadlines.of(code).answeredAt()).isEqualTo(before.answeredAt());
        assertThat(deadlines.of(code).dueAt()).isEqualTo(before.dueAt());
        browser.page("tiepnhan", "/ho-so/" + code)
                .andExpect(content().string(containsString("Y Hải (con)")))
                .andExpect(content().string(containsString("cho Y Bình")));
    }

    @Test
    void newEvidenceComesWithTheRequestAfterTheEndTooAndBothSidesAreTold() throws Exception {
        var dossier = answeredLate();
        var code = dossier.code();
        watched.does(
                "tiepnhan",
                code,
                "task_return",
                Map.of("returnedVia", "counter", "returnedTo", "Y Bình", "returnedToId", ""));
        time.runDueJobs();
        var truly = deadlines.of(code).originalDueAt();
        time.advanceTo(watched.calendar().plus(clock.instant(), 60));
        request("vanthu", dossier, clock.instant().minus(1, ChronoUnit.MINUTES))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("correction-impossible"));
        requestWithFile(code, truly, "không phải PDF".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("paper-kind-unknown"));
        assertThat(corrections.of(code)).isEmpty();
        requestWithFile(code, truly, Browser.pdf()).andExpect(status().isSeeOther());

        var asked = corrections.of(code).get(0);
        assertThat(papers.get(asked.evidence()).title()).isEqualTo("Bằng chứng đính chính");
        assertThat(notices(code, "correction-asked")).isPositive();
        decide(asked.id(), "vanphong", true).andExpect(status().isSeeOther());
        assertThat(jdbc.sql("select count(*) from outbox where dossier = ? and kind = 'correction-decided'")
                        .param(code)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        browser.page("tiepnhan", "/ho-so/" + code).andExpect(content().string(containsString("đính chính: 17:00")));
    }

    private long notices(String code, String kind) {
        return jdbc.sql("select count(*) from digest_line where dossier = ? and kind = ?")
                .params(code, kind)
                .query(Long.class)
                .single();
    }

    private ResultActions requestWithFile(String code, Instant truly, byte[] content) throws Exception {
        return browser.mvc()
                .perform(multipart("/ho-so/{code}/dinh-chinh", code)
                        .file(new MockMultipartFile("paper-evidence", "so-van-ban.pdf", "application/pdf", content))
                        .param("fact", "result-issued")
                        .param("at", local(truly))
                        .param("reason", REASON)
                        .param("evidence", "")
                        .with(user("vanthu"))
                        .with(Browser::token)
                        .accept(MediaType.APPLICATION_JSON));
    }

    @Test
    void plainSqlOfTheApplicationAndTheApiAreRefused() throws Exception {
        var dossier = answeredLate();
        var code = dossier.code();
        request("vanthu", dossier, deadlines.of(code).originalDueAt()).andExpect(status().isSeeOther());
        var id = corrections.of(code).get(0).id();
        decisionBySql(id, "vanthu", "kon-tum-office", "who asked does not decide");
        decisionBySql(id, "truongphong", "tp-kon-tum", "of another unit");
        decisionBySql(id, "chuyenvien2", "kon-tum-office", "of another unit");
        decisionBySql(id, "truongmotcua", "kon-tum-office", "is not of");
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into ledger_entry (dossier, seq, kind, at, recorded_at, actor, reason, note,"
                                        + " correction, corrected_fact, corrected_at) select dossier, 99, 'corrected', new_at, new_at,"
                                        + " 'vanthu', '', '', id, fact, new_at from correction where id = ?")
                        .param(id)
                        .update())
                .hasStackTraceContaining("not approved");
        for (var change : new String[] {
            "update correction set new_at = old_at",
            "delete from correction_decision",
            "update ledger_entry set at = now()",
            "truncate ledger_entry"
        }) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> jdbc.sql("update dossier set result_issued_at = received_at where code = ?")
                        .param(code)
                        .update())
                .hasStackTraceContaining("is set once");
        for (var request : new MockHttpServletRequestBuilder[] {
            put("/api/dossiers/{code}", code),
            delete("/api/dossiers/{code}", code),
            put("/api/dossiers/{code}/deadline", code),
            delete("/dinh-chinh/{id}", id)
        }) {
            browser.send("quantri", request).andExpect(status().is4xxClientError());
        }
    }

    private void decisionBySql(UUID id, String official, String unit, String refusal) {
        assertThatThrownBy(() -> jdbc.sql("insert into correction_decision (correction, approved, note, decided_by,"
                                + " decided_unit, decided_at) values (?, true, '', ?, ?, now())")
                        .params(id, official, unit)
                        .update())
                .hasStackTraceContaining(refusal);
    }

    /** The result was written down 700 working minutes late. */
    private Dossier answeredLate() {
        var dossier = watched.accept();
        time.advanceTo(watched.calendar().plus(deadlines.of(dossier.code()).dueAt(), 700));
        watched.finish(dossier);
        time.advanceTo(watched.calendar().plus(clock.instant(), 30));
        return dossier;
    }

    private ResultActions request(String official, Dossier dossier, Instant truly) throws Exception {
        return browser.send(
                official,
                posted("/ho-so/{code}/dinh-chinh", dossier.code())
                        .param("fact", "result-issued")
                        .param("at", local(truly))
                        .param("reason", REASON)
                        .param("evidence", evidence(dossier).toString()));
    }

    private ResultActions decide(UUID id, String official, boolean approve) throws Exception {
        return browser.send(official, posted("/dinh-chinh/{id}", id).param("approve", String.valueOf(approve)));
    }

    private void refused(UUID id, String official, String code) throws Exception {
        decide(id, official, true)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value(code));
    }

    private UUID evidence(Dossier dossier) {
        return papers.of(dossier.submission()).get(0).id();
    }

    private static String local(Instant instant) {
        return instant.atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
