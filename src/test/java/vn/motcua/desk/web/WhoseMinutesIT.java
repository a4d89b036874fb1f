package vn.motcua.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;
import vn.motcua.accountability.Attribution;
import vn.motcua.accountability.ControlSlip;
import vn.motcua.accountability.ControlSlips;
import vn.motcua.accountability.Holding.Kind;
import vn.motcua.accountability.Holdings;
import vn.motcua.calendar.Calendars;
import vn.motcua.cooperation.Trial;
import vn.motcua.deadlines.Deadline;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Waits;
import vn.motcua.engine.Actors;
import vn.motcua.engine.TestClock;

/** A stopped clock charges its minutes to whom it waits for, on every page and paper. */
@MotCuaIT
class WhoseMinutesIT {
    private static final String PARTNER = "kon-tum-tai-nguyen";

    @Autowired
    private Browser browser;

    @Autowired
    private Trial trial;

    @Autowired
    private Waits waits;

    @Autowired
    private Holdings holdings;

    @Autowired
    private ControlSlips slips;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Actors actors;

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
    void theTaxOfficeHasItsTimeTheApplicantHisOwnAndThePostingNobodys() throws Exception {
        String code = trial.in("taxDuty");
        stops(code, "tax-assessment");
        assertThat(waiting(code)).isEqualTo("chờ Sở Tài nguyên và Môi trường tỉnh Kon Tum xác định nghĩa vụ tài chính");
        browser.page("vanphong", "/ho-so/" + code)
                .andExpect(content().string(containsString("Tạm dừng, chờ Sở Tài nguyên và Môi trường tỉnh Kon Tum")));
        browser.json("vanphong", "/api/dossiers/{code}/deadline", code)
                .andExpect(jsonPath("$.waitingFor").value("tax-assessment"))
                .andExpect(jsonPath("$.waitingWhom").value("agency"));
        wait(60);
        goesOn(code);
        stops(code, "financial-obligation");
        wait(30);
        goesOn(code);
        stops(code, "public-posting");
        wait(20);
        goesOn(code);
        stops(code, "verification");
        assertThat(waiting(code)).isEqualTo("chờ cơ quan khác xác minh");
        wait(10);

        assertThat(holdings.attribution(code))
                .extracting(Attribution::kind, Attribution::name, Attribution::workingMinutes)
                .contains(
                        tuple(Kind.AGENCY, "Sở Tài nguyên và Môi trường tỉnh Kon Tum", 60L),
                        tuple(Kind.CITIZEN, "Người nộp hồ sơ", 30L),
                        tuple(Kind.NOBODY, "Không ai (thời gian theo luật định)", 20L),
                        tuple(Kind.AGENCY, "Cơ quan khác", 10L));
        assertThat(slips.of(code).rows())
                .extracting(ControlSlip.Row::receiver, ControlSlip.Row::task, ControlSlip.Row::workingMinutes)
                .contains(
                        tuple("Sở Tài nguyên và Môi trường tỉnh Kon Tum", "Xác định nghĩa vụ tài chính", 60L),
                        tuple("Người nộp hồ sơ", "Thực hiện nghĩa vụ tài chính", 30L),
                        tuple("Không ai (thời gian theo luật định)", "Niêm yết công khai", 20L),
                        tuple("Cơ quan khác", "Xác minh", 10L));
        assertThat(deadlines.of(code).explanation())
                .anyMatch(line ->
                        line.contains("chờ Sở Tài nguyên và Môi trường tỉnh Kon Tum xác định nghĩa vụ tài chính"))
                .anyMatch(line -> line.contains("niêm yết công khai, thời gian này không tính cho ai"))
                .anyMatch(line -> line.contains("chờ cơ quan khác xác minh theo quy định"));
        recomputed(code);
    }

    @Test
    void theStopsOfOneNoticeAreOnePauseOfTheClock() {
        String code = trial.in("taxDuty");
        Instant due = deadlines.of(code).dueAt();
        stops(code, "tax-assessment");
        wait(60);
        goesOn(code);
        stops(code, "financial-obligation");
        wait(60);
        goesOn(code);
        assertThat(deadlines.stops(code)).hasSize(2).satisfies(stops -> assertThat(
                        stops.get(0).to())
                .isEqualTo(stops.get(1).from()));
        var calendar = deadlines.calendar(code);
        assertThat(deadlines.of(code).dueAt()).isEqualTo(calendar.plusWorkingDays(calendar.plus(due, 120), 0));
    }

    /** From the inspector's answer alone: whose a stop is says its entry, and no minute of a stop is late. */
    private void recomputed(String code) throws Exception {
        JsonNode answer = json.readTree(browser.json("vanphong", "/api/dossiers/{code}/deadline/inspection", code)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        var inspector = new Inspector(answer);
        var stops = inspector.all("/entries").stream()
                .filter(entry -> entry.get("kind").asText().equals("paused"))
                .toList();
        assertThat(stops)
                .extracting(entry -> entry.at("/awaited/whom").asText()
                        + entry.at("/awaited/unit").asText())
                .containsExactly("agency" + PARTNER, "citizen", "nobody", "agency");
        for (JsonNode stop : stops) {
            Instant from = Inspector.at(stop, "at").truncatedTo(ChronoUnit.MINUTES);
            assertThat(inspector.all("/holders"))
                    .filteredOn(span -> Inspector.at(span, "from").equals(from))
                    .singleElement()
                    .satisfies(span -> {
                        assertThat(span.get("kind").asText())
                                .isEqualTo(stop.at("/awaited/whom").asText());
                        assertThat(span.get("unit").asText())
                                .isEqualTo(stop.at("/awaited/unit").asText());
                    });
        }
    }

    private String waiting(String code) {
        return Optional.ofNullable(deadlines.of(code).waiting())
                .map(Deadline.Waiting::brief)
                .orElse("");
    }

    private void stops(String code, String reason) {
        actors.as("chuyenvien", () -> waits.open(code, reason));
    }

    private void goesOn(String code) {
        actors.as("chuyenvien", () -> waits.resume(code));
    }

    private void wait(int minutes) {
        time.advanceTo(calendars.general().plus(clock.instant(), minutes));
    }
}
