package vn.motcua.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Watched;
import vn.motcua.engine.TestClock;

/** Really late and closed late are apart. */
@MotCuaIT
class FiguresPageIT {
    @Autowired
    private Browser browser;

    @Autowired
    private Watched watched;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @Autowired
    private ObjectMapper json;

    @Test
    void aDossierAnsweredInTimeAndClosedLateIsOnTheOtherListThanALateOne() throws Exception {
        var first = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var answered = watched.accept();
        var late = watched.accept();
        watched.finish(answered);
        time.advanceTo(watched.calendar().plus(deadlines.of(late.code()).dueAt(), 700));
        watched.finish(late);
        watched.does(
                "tiepnhan",
                answered.code(),
                "task_return",
                Map.of("returnedVia", "counter", "returnedTo", "Y Bình", "returnedToId", "062190000123"));
        var last = LocalDate.ofInstant(clock.instant(), clock.getZone());

        var figures = figures("vanphong", first, last);
        assertThat(texts(figures.get("closedLate"))).contains(answered.code()).doesNotContain(late.code());
        assertThat(texts(figures.get("reallyLate"))).contains(late.code()).doesNotContain(answered.code());
        figures.get("units").forEach(FiguresPageIT::addsUp);
        addsUp(figures.get("all"));
        assertThat(figures.at("/all/lateMinutes").asLong()).isGreaterThanOrEqualTo(700);

        browser.page("truongphong", "/so-lieu?tu=" + first + "&den=" + last)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Trễ thao tác")))
                .andExpect(content().string(containsString(answered.code())));
    }

    @Test
    void headsSeeTheirOwnUnitsOnlyAndOthersNothing() throws Exception {
        watched.accept();
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        assertThat(figures("truongphong", today, today).at("/all/received").asInt())
                .isPositive();
        assertThat(figures("dakto.truongphong", today, today).at("/all/total").asInt())
                .isZero();
        browser.page("dakto.truongphong", "/so-lieu").andExpect(status().isOk());
        for (var official : List.of("chuyenvien", "tiepnhan", "noivu")) {
            browser.json(official, "/api/figures?from={d}&to={d}", today, today)
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code").value("figures-for-heads"));
            browser.page(official, "/so-lieu").andExpect(status().isForbidden());
        }
    }

    private JsonNode figures(String official, LocalDate from, LocalDate to) throws Exception {
        return json.readTree(browser.json(official, "/api/figures?from={from}&to={to}", from, to)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static void addsUp(JsonNode counts) {
        assertThat(sum(counts, "carried", "received")).isEqualTo(sum(counts, "total"));
        assertThat(sum(counts, "settled", "open")).isEqualTo(sum(counts, "total"));
        assertThat(sum(counts, "early", "onTime", "late")).isEqualTo(sum(counts, "settled"));
        assertThat(sum(counts, "withinTerm", "overdue")).isEqualTo(sum(counts, "open"));
    }

    private static int sum(JsonNode counts, String... names) {
        int sum = 0;
        for (var name : names) sum += counts.get(name).asInt();
        return sum;
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
