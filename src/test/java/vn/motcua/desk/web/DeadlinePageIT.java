package vn.motcua.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.organisation.Organisation;

/** A deadline explained to official, citizen and inspector. */
@MotCuaIT
class DeadlinePageIT {
    @Autowired
    private Browser browser;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Organisation organisation;

    @Autowired
    private ObjectMapper json;

    @Test
    void thePageExplainsToAllThree() throws Exception {
        var code = browser.accepted("Y Giải Trình");
        browser.page("chuyenvien", "/ho-so/" + code + "/thoi-han")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Thời hạn giải quyết: 3 ngày làm việc")))
                .andExpect(content().string(containsString("Cơ quan có 3 ngày làm việc để giải quyết")))
                .andExpect(content().string(containsString("Sổ thời hạn")));
        browser.page("chuyenvien", "/ho-so/" + code)
                .andExpect(content().string(containsString("/ho-so/" + code + "/thoi-han")));
    }

    @Test
    void thePapersSayTheSameAndTheCitizensNamesNoOfficial() throws Exception {
        var code = browser.accepted("Y Bản In");
        var due = deadlines.of(code).explanation();
        var last = due.get(due.size() - 1);
        assertThat(paper("chuyenvien", code, "thoi-han.pdf")).contains(last).contains(code);
        assertThat(paper("chuyenvien", code, "thoi-han-kiem-tra.pdf")).contains("Sổ thời hạn", code);
        var citizen = paper("tiepnhan", code, "thoi-han-nguoi-dan.pdf");
        assertThat(citizen).contains("Y Bản In", "ngày hẹn", code);
        organisation.officials().forEach(official -> assertThat(citizen).doesNotContain(official.name()));
    }

    @Test
    void anInspectorRecomputesTheDueDateFromTheAnswerAlone() throws Exception {
        var code = browser.accepted("Y Kiểm Tra");
        var answer = json.readTree(browser.json("vanphong", "/api/dossiers/{code}/deadline/inspection", code)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        var entry = answer.at("/entries/0");
        var counted = LocalDate.ofInstant(
                Instant.parse(entry.at("/sum/countedFrom").asText()), ZoneId.of("Asia/Ho_Chi_Minh"));
        var working = StreamSupport.stream(answer.at("/days").spliterator(), false)
                .filter(day -> day.get("workingMinutes").asInt() > 0)
                .filter(day -> LocalDate.parse(day.get("date").asText()).isAfter(counted))
                .toList();
        JsonNode last = working.get(entry.at("/terms/limit").asInt() - 1);
        var sessions = last.get("sessions");
        var close = sessions.get(sessions.size() - 1).asText().split("–")[1];
        assertThat(last.get("date").asText() + "T" + close)
                .isEqualTo(deadlines
                        .of(code)
                        .originalDueAt()
                        .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                        .toLocalDateTime()
                        .toString());
        assertThat(answer.at("/entries/0/terms/calendarVersion").asText())
                .isEqualTo(answer.at("/calendarVersion").asText());
    }

    @Test
    void theCitizensSentencesComeAsJsonToo() throws Exception {
        var code = browser.accepted("Y Người Dân");
        browser.json("tiepnhan", "/api/dossiers/{code}/deadline/citizen", code)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sentences[0]").value(containsString("Cơ quan nhận hồ sơ của Ông/Bà")));
        browser.json("tiepnhan", "/v3/api-docs")
                .andExpect(jsonPath("$.paths['/api/dossiers/{code}/deadline/inspection'].get.summary")
                        .exists());
    }

    @Test
    void aStrangerLearnsNothing() throws Exception {
        var code = browser.accepted("Y Kín");
        for (var path : List.of(
                "/thoi-han", "/thoi-han.json", "/thoi-han.pdf", "/thoi-han-nguoi-dan.pdf", "/thoi-han-kiem-tra.pdf")) {
            browser.page("dakto.truongphong", "/ho-so/" + code + path).andExpect(status().isNotFound());
        }
        browser.json("dakto.truongphong", "/api/dossiers/{code}/deadline/inspection", code)
                .andExpect(status().isNotFound());
    }

    private String paper(String official, String code, String name) throws Exception {
        var bytes = browser.page(official, "/ho-so/" + code + "/" + name)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Files.write(Files.createDirectories(Path.of("target", "letters")).resolve(name), bytes);
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
