package vn.motcua.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;
import vn.motcua.calendar.Calendars;
import vn.motcua.cooperation.Trial;
import vn.motcua.engine.TestClock;

/** The inspector's answer holds all that is needed to sum handoffs, opinions and everybody's minutes again. */
@MotCuaIT
class InspectionJsonIT {
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
    private ObjectMapper json;

    @BeforeEach
    void beginAMorning() {
        var calendar = calendars.general();
        time.advanceTo(
                calendar.plus(calendar.startOfDay(calendar.nextWorkingDay(calendar.dateOf(clock.instant()))), 60));
    }

    @Test
    void theDatesOfAHandoffAreRecomputedFromTheAnswerAlone() throws Exception {
        String code = trial.in("taxDuty");
        trial.does(
                "chuyenvien",
                code,
                "task_sendHandoff",
                Map.of("sending", "send", "handoffContent", "Đề nghị định giá."));
        wait(90);
        trial.does("tnmt.chuyenvien", code, "task_receiveHandoff", Map.of("acceptance", "accept"));
        wait(1500);
        JsonNode answer = answer(code);
        var inspector = new Inspector(answer);
        JsonNode handoff = inspector.all("/handoffs").get(0);
        String agency = handoff.get("agency").asText();
        assertThat(inspector.plus(
                        agency,
                        Inspector.at(handoff, "sentAt"),
                        handoff.get("windowMinutes").asLong()))
                .isEqualTo(Inspector.at(handoff, "acceptBy"));
        assertThat(Inspector.at(handoff, "acceptedAt")).isEqualTo(Inspector.at(handoff, "startedAt"));
        assertThat(inspector.plus(
                        agency,
                        Inspector.at(handoff, "startedAt"),
                        handoff.get("normMinutes").asLong()))
                .isEqualTo(Inspector.at(handoff, "dueAt"));
        assertThat(handoff.get("late").asBoolean())
                .isEqualTo(Inspector.at(answer, "asOf").isAfter(Inspector.at(handoff, "dueAt")))
                .isTrue();
        assertThat(handoff.get("finishedAt").isNull()).isTrue();
        minutesAddUp(answer);
    }

    @Test
    void theHoldersOfOpinionsAreRecomputedFromTheAnswerAlone() throws Exception {
        String code = trial.in("opinions");
        trial.does("truongphong", code, "task_askOpinions", Map.of("consultationContent", "Quy hoạch."));
        time.runDueJobs();
        wait(200);
        trial.does(
                "xaydung.chuyenvien",
                trial.open(code, "task_giveOpinion").stream()
                        .filter(task -> task.candidateGroups().stream().anyMatch(group -> group.contains("xay-dung")))
                        .findFirst()
                        .orElseThrow(),
                Map.of("position", "agree", "positionText", "Đồng ý."));
        wait(4000);
        JsonNode answer = answer(code);
        var inspector = new Inspector(answer);
        JsonNode question = inspector.all("/consultations").get(0);
        assertThat(question.get("asked")).hasSize(4).allSatisfy(asked -> assertThat(inspector.plus(
                        asked.get("agency").asText(),
                        Inspector.at(question, "askedAt"),
                        asked.get("normMinutes").asLong()))
                .isEqualTo(Inspector.at(asked, "dueAt")));
        List<JsonNode> spans = inspector.all("/holders").stream()
                .filter(span -> span.get("step").asText().equals("giveOpinion"))
                .toList();
        assertThat(spans).hasSizeGreaterThan(1).allSatisfy(span -> assertThat(
                        span.get("who").asText())
                .isEqualTo(inspector.holderOfOpinions(question, Inspector.at(span, "from"))));
        assertThat(spans).extracting(span -> span.get("kind").asText()).containsExactly("unit", "agency");
        minutesAddUp(answer);
    }

    @Test
    void theFieldsAreDocumented() throws Exception {
        browser.json("vanphong", "/v3/api-docs")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.components.schemas.HandedOn.properties.normMinutes.description")
                        .exists())
                .andExpect(jsonPath("$.components.schemas.Askee.description").exists())
                .andExpect(jsonPath("$.components.schemas.Span.properties.lateMinutes.description")
                        .exists());
    }

    private static void minutesAddUp(JsonNode answer) {
        var inspector = new Inspector(answer);
        Instant due = Inspector.at(answer, "legalDueAt").truncatedTo(ChronoUnit.MINUTES);
        Instant end = null;
        long late = 0;
        for (JsonNode span : inspector.all("/holders")) {
            Instant from = Inspector.at(span, "from");
            Instant to = Inspector.at(span, "to");
            assertThat(end == null || end.equals(from)).isTrue();
            assertThat(span.get("workingMinutes").asLong()).isEqualTo(inspector.minutes(from, to));
            Instant lateFrom = from.isAfter(due) ? from : due;
            assertThat(span.get("lateMinutes").asLong())
                    .isEqualTo(span.get("kind").asText().equals("citizen") ? 0 : inspector.minutes(lateFrom, to));
            late += span.get("lateMinutes").asLong();
            end = to;
        }
        assertThat(late).isEqualTo(answer.get("lateMinutes").asLong());
    }

    private JsonNode answer(String code) throws Exception {
        return json.readTree(browser.json("vanphong", "/api/dossiers/{code}/deadline/inspection", code)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private void wait(int minutes) {
        time.advanceTo(calendars.general().plus(clock.instant(), minutes));
    }
}
