package vn.motcua.desk.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;
import vn.motcua.calendar.Calendars;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.OtherNode;
import vn.motcua.desk.Words;
import vn.motcua.dossiers.TestFilings;

/** The page of calendar changes, through the whole chain of filters. */
@MotCuaIT
class CalendarChangePageIT {
    private static final String PAGE = "/lich/thay-doi";

    @Autowired
    private Browser browser;

    @Autowired
    private TestFilings filings;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private OtherNode otherNode;

    @Autowired
    private Calendars calendars;

    @Test
    void theOfficeSeesTheDaysThatDifferAndEachDossierThatWouldMove() throws Exception {
        String code = filings.accept("Y Bình").code();
        var day = calendars.general().dateOf(deadlines.of(code).dueAt());
        otherNode.close(day, "77/QĐ-UBND", "vanphong");
        browser.page("vanphong", PAGE)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(calendars.version()),
                                containsString(Words.weekday(day)),
                                containsString("nghỉ: Nghỉ tránh bão"),
                                containsString("77/QĐ-UBND"),
                                containsString("sớm hơn"),
                                containsString("/ho-so/" + code))));
    }

    @Test
    void whatIsAppliedNeedsTheNumberOfItsDecision() throws Exception {
        browser.send(
                        "vanphong",
                        post(PAGE).param("version", calendars.version()).param("decision", " "))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("decision-missing"))
                .andExpect(jsonPath("$.fields.decision").exists());
    }

    @Test
    void theProgressLeadsBackWhenNothingIsApplied() throws Exception {
        browser.send("vanphong", get(PAGE + "/tien-do").header("HX-Request", "true"))
                .andExpect(status().isNoContent())
                .andExpect(header().string("HX-Redirect", PAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiepnhan", "truongphong"})
    void othersAreRefusedAndNotLedThere(String official) throws Exception {
        browser.page(official, PAGE).andExpect(status().isForbidden());
        browser.send(official, post(PAGE).param("version", calendars.version()).param("decision", "1/QĐ"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("provincial-office-only"));
        browser.page(official, "/ho-so").andExpect(content().string(not(containsString(PAGE))));
    }
}
