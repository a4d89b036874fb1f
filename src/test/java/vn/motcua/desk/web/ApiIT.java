package vn.motcua.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import vn.motcua.MotCuaIT;

@MotCuaIT
class ApiIT {
    @Autowired
    private Browser browser;

    @Autowired
    private ObjectMapper json;

    @Test
    void aProgramAcceptsADossierByTheRulesOfTheCounter() throws Exception {
        var answer = read(accept("tiepnhan", null, body("A Chương Trình", true)).andExpect(status().isCreated()));
        var code = answer.get("code").asText();
        assertThat(code).matches("000\\.00\\.\\d{2}\\.H34-\\d{6}-\\d{4}");
        assertThat(answer.get("dueAt").asText()).endsWith("Z");
        browser.json("tiepnhan", "/api/dossiers/" + code)
                .andExpect(jsonPath("$.applicant").value("A Chương Trình"))
                .andExpect(jsonPath("$.procedureCode").value("1.001612"));
        browser.json("tiepnhan", "/api/dossiers/" + code + "/deadline")
                .andExpect(jsonPath("$.dueAt").value(answer.get("dueAt").asText()))
                .andExpect(jsonPath("$.explanation[0]").isNotEmpty());
        accept("tiepnhan", null, body("Thiếu giấy", false))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("papers-missing"));
    }

    @Test
    void theSameKeyAndBodyGetTheSameDossier() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = read(accept("tiepnhan", key, body("A Lặp", true)));
        var again = read(accept("tiepnhan", key, body("A Lặp", true)).andExpect(status().isCreated()));
        assertThat(again.get("code")).isEqualTo(first.get("code"));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() throws Exception {
        var key = UUID.randomUUID().toString();
        accept("tiepnhan", key, body("A Một", true));
        accept("tiepnhan", key, body("A Hai", true))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("idempotency-key-reused"));
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() throws Exception {
        var key = UUID.randomUUID().toString();
        accept("tiepnhan", key, body("A Sửa", false)).andExpect(status().isBadRequest());
        accept("tiepnhan", key, body("A Sửa", true)).andExpect(status().isCreated());
    }

    @Test
    void faultsAreProblemDetailsWithStableCodes() throws Exception {
        accept("chuyenvien", null, body("A", true))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("clerks-only"))
                .andExpect(jsonPath("$.type").value("urn:mot-cua:problem:clerks-only"))
                .andExpect(jsonPath("$.title").isNotEmpty())
                .andExpect(jsonPath("$.detail").isNotEmpty());
        accept("tiepnhan", null, body("A", true).replace("household-business", "no-such"))
                .andExpect(jsonPath("$.code").value("procedure-unknown"));
        accept("tiepnhan", null, "{").andExpect(jsonPath("$.code").value("body-unreadable"));
        accept("tiepnhan", null, "{}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.fields.procedure").exists());
        accept("tiepnhan", null, body("A\\u0000", true))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("text-not-allowed"));
        accept("tiepnhan", null, body("A", true).replace("\"papers\": [", "\"papers\": [null, "))
                .andExpect(status().isCreated());
        browser.json("tiepnhan", "/api/dossiers/none")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("dossier-unknown"));
        browser.json("tiepnhan", "/api/nothing")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("not-found"));
        browser.mvc()
                .perform(delete("/api/procedures").with(user("tiepnhan")))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(jsonPath("$.code").value("method-not-allowed"));
    }

    @Test
    void withoutCredentialsThereIsNoApi() throws Exception {
        browser.mvc()
                .perform(get("/api/procedures"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:mot-cua:problem:unauthenticated"))
                .andExpect(jsonPath("$.code").value("unauthenticated"));
    }

    @Test
    void theProceduresAreListedWithTheirPapers() throws Exception {
        browser.json("tiepnhan", "/api/procedures")
                .andExpect(jsonPath("$[?(@.key == 'household-business')].limit.value")
                        .value(3))
                .andExpect(jsonPath("$[?(@.key == 'household-business')].papers[0].key")
                        .value("application"));
    }

    @ParameterizedTest(name = "{0} + {1} {2} = {3}")
    @CsvSource({
        // An ordinary week; the day of receipt is not counted.
        "2022-08-01T08:15:00+07:00, 3, working_days, 2022-08-04T10:00:00Z",
        // After the cut-off hour: taken as received on the next working day.
        "2022-08-01T15:01:00+07:00, 3, working_days, 2022-08-05T10:00:00Z",
        // Saturday: taken as received on Monday.
        "2022-08-06T09:00:00+07:00, 1, working_days, 2022-08-09T10:00:00Z",
        // Tết 2022.
        "2022-01-28T09:00:00+07:00, 2, working_days, 2022-02-08T10:00:00Z",
    })
    void dueDatesAreCounted(String receivedAt, int limit, String unit, String dueAt) throws Exception {
        browser.json("tiepnhan", "/api/calendar/due?receivedAt={at}&limit={n}&unit={unit}", receivedAt, limit, unit)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dueAt").value(dueAt))
                .andExpect(jsonPath("$.provisional").value(false))
                .andExpect(jsonPath("$.explanation[0]").isNotEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "receivedAt=yesterday&limit=3&unit=working_days, instant-unreadable",
        "receivedAt=2022-08-01T08:15:00Z&limit=-1&unit=working_days, limit-out-of-range",
        "receivedAt=2022-08-01T08:15:00Z&limit=x&unit=working_days, parameter-invalid",
        "receivedAt=2022-08-01T08:15:00Z&limit=3&unit=weeks, limit-unit-unknown",
        "limit=3&unit=working_days, parameter-missing",
        "receivedAt=1822-08-01T08:15:00Z&limit=3&unit=working_days, date-out-of-calendar",
    })
    void aQuestionThatTheCalendarCannotAnswerIsRefused(String query, String code) throws Exception {
        browser.json("tiepnhan", "/api/calendar/due?" + query)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value(code));
    }

    @Test
    void theDescriptionNamesTheApiAndNothingElse() throws Exception {
        var description = read(browser.json("tiepnhan", "/v3/api-docs").andExpect(status().isOk()));
        var paths = description.get("paths");
        var accepting = paths.at("/~1api~1dossiers/post/responses");
        assertThat(accepting.has("201")).as(accepting.toString()).isTrue();
        assertThat(accepting.at("/default/content").has("application/problem+json"))
                .isTrue();
        assertThat(description.at("/components/schemas/Problem/properties").has("code"))
                .isTrue();
        assertThat(paths.fieldNames())
                .toIterable()
                .contains("/api/dossiers", "/api/calendar/due")
                .allSatisfy(path -> assertThat(path).startsWith("/api/"));
    }

    private ResultActions accept(String official, @Nullable String key, String body) throws Exception {
        var request = post("/api/dossiers")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(user(official));
        if (key != null) request.header("Idempotency-Key", key);
        return browser.mvc().perform(request);
    }

    private JsonNode read(ResultActions actions) throws Exception {
        return json.readTree(actions.andReturn().getResponse().getContentAsByteArray());
    }

    private static String body(String name, boolean whole) {
        var pdf = Base64.getEncoder().encodeToString(Browser.pdf());
        var application = paper("application", pdf);
        return """
                {"procedure": "household-business",
                 "applicant": {"name": "%s", "idNumber": "062088001234", "phone": "0905123456", "address": "Kon Tum"},
                 "papers": [%s]}"""
                .formatted(name, whole ? application + "," + paper("identity", pdf) : application);
    }

    private static String paper(String kind, String content) {
        return "{\"kind\": \"%s\", \"fileName\": \"%s.pdf\", \"content\": \"%s\"}".formatted(kind, kind, content);
    }
}
