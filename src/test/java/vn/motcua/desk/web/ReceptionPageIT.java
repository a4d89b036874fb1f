package vn.motcua.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.motcua.desk.web.Browser.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import vn.motcua.MotCuaIT;
import vn.motcua.letters.LetterKind;
import vn.motcua.letters.Letters;

@MotCuaIT
class ReceptionPageIT {
    @Autowired
    private Browser browser;

    @Autowired
    private Letters letters;

    @Test
    void theDueDateAndItsSumStandOnTheScreenBeforeAccepting() throws Exception {
        browser.page("tiepnhan", "/tiep-nhan/moi?procedure=household-business")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ngày hẹn trả nếu tiếp nhận bây giờ")))
                .andExpect(content().string(containsString("<ol class=\"explanation\"><li>")));
        browser.page("tiepnhan", "/tiep-nhan/hen-tra?procedure=household-business")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void theClerkChoosesTheCaseAndItIsAFactOfTheDossier() throws Exception {
        browser.page("tiepnhan", "/tiep-nhan/moi?procedure=construction-permit")
                .andExpect(content().string(containsString("value=\"house\" checked=\"checked\"")))
                .andExpect(content().string(containsString("Công trình cấp III, cấp IV không phải nhà ở riêng lẻ")));
        browser.page("tiepnhan", "/tiep-nhan/hen-tra?procedure=construction-permit&caseKey=works")
                .andExpect(content().string(containsString("<span>20 ngày</span>")));
        browser.page("tiepnhan", "/tiep-nhan/hen-tra?procedure=construction-permit&caseKey=tower")
                .andExpect(status().isBadRequest());
        var id = UUID.randomUUID();
        var permit = Map.of("procedure", "construction-permit", "caseKey", "works");
        browser.decide("tiepnhan", id, "accept", permit, paper("application"), paper("land"), paper("drawings"))
                .andExpect(status().isNoContent());
        var code = browser.codeOf(id);
        browser.page("tiepnhan", "/ho-so/" + code)
                .andExpect(content().string(containsString("Công trình cấp III, cấp IV không phải nhà ở riêng lẻ")));
        browser.json("tiepnhan", "/api/dossiers/" + code)
                .andExpect(jsonPath("$.case").value("works"));
        browser.json("tiepnhan", "/api/dossiers/" + code + "/deadline")
                .andExpect(jsonPath("$.explanation[0]", containsString("20 ngày (Luật Xây dựng")))
                .andExpect(jsonPath("$.explanation[0]", containsString("trường hợp: Công trình cấp III")));
        browser.json("tiepnhan", "/api/dossiers/" + code + "/deadline/inspection")
                .andExpect(jsonPath("$.procedure.case").value("works"));
    }

    @Test
    void aWrongCaseIsToldAtItsField() throws Exception {
        browser.decide(
                        "tiepnhan",
                        UUID.randomUUID(),
                        "save",
                        Map.of("procedure", "construction-permit", "caseKey", "tower"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("procedure-case-unknown"))
                .andExpect(jsonPath("$.fields.caseKey").exists());
    }

    @Test
    void acceptingGivesACodeAndPrintsTheReceipt() throws Exception {
        var id = UUID.randomUUID();
        browser.decide("tiepnhan", id, "accept", Map.of(), paper("application"), paper("identity"))
                .andExpect(status().isNoContent())
                .andExpect(header().string("HX-Redirect", "/tiep-nhan/" + id));
        var code = browser.codeOf(id);
        assertThat(code).matches("000\\.00\\.\\d{2}\\.H34-\\d{6}-\\d{4}");
        var receipt = letters.issued(LetterKind.RECEIPT, code).orElseThrow();
        browser.page("tiepnhan", "/tiep-nhan/" + id)
                .andExpect(content().string(containsString(code)))
                .andExpect(content().string(containsString("/thu/" + receipt.id() + ".pdf")));
        browser.page("tiepnhan", "/thu/{id}.pdf", receipt.id())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("inline")));
    }

    @Test
    void pressingTwiceAcceptsOnce() throws Exception {
        var id = UUID.randomUUID();
        for (int press = 0; press < 2; press++) {
            browser.decide("tiepnhan", id, "accept", Map.of(), paper("application"), paper("identity"))
                    .andExpect(status().isNoContent());
        }
        assertThat(browser.count("dossier", id)).isEqualTo(1);
        assertThat(browser.count("paper", id)).isEqualTo(2);
    }

    @Test
    void twoClerksPressingAtOnceGetTwoCodes() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        List<Future<String>> codes = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            var clerk = n % 2 == 0 ? "tiepnhan" : "tiepnhan2";
            codes.add(pool.submit(() -> {
                var id = UUID.randomUUID();
                browser.decide(clerk, id, "accept", Map.of(), paper("application"), paper("identity"));
                return browser.codeOf(id);
            }));
        }
        var given = new ArrayList<String>();
        for (var code : codes) given.add(code.get());
        pool.shutdown();
        assertThat(given).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void oneButtonPressedTwiceAtOnceAcceptsOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(3);
        var id = UUID.randomUUID();
        List<Future<Integer>> answers = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            answers.add(pool.submit(
                    () -> browser.decide("tiepnhan", id, "accept", Map.of(), paper("application"), paper("identity"))
                            .andReturn()
                            .getResponse()
                            .getStatus()));
        }
        for (var answer : answers) assertThat(answer.get()).isEqualTo(204);
        pool.shutdown();
        assertThat(browser.count("dossier", id)).isEqualTo(1);
    }

    @Test
    void everyFaultOfAFilingIsToldAtItsField() throws Exception {
        var id = UUID.randomUUID();
        browser.decide("tiepnhan", id, "accept", Map.of("idNumber", "12345", "phone", "abc", "name", " "))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.code").value("filing-incomplete"))
                .andExpect(jsonPath("$.fields.idNumber").exists())
                .andExpect(jsonPath("$.fields.phone").exists())
                .andExpect(jsonPath("$.fields.name").exists());
        assertThat(browser.count("submission", id)).isZero();
    }

    @Test
    void anUploadOfTheWrongKindLeavesNothingBehind() throws Exception {
        var id = UUID.randomUUID();
        var program = new MockMultipartFile("paper-identity", "cccd.pdf", "application/pdf", "MZ program".getBytes());
        browser.decide("tiepnhan", id, "accept", Map.of(), paper("application"), program)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("paper-kind-unknown"))
                .andExpect(jsonPath("$.fields.paper-identity").value(containsString("cccd.pdf")));
        assertThat(browser.count("submission", id)).isZero();
        assertThat(browser.count("paper", id)).isZero();
    }

    @Test
    void anUploadThatIsTooLargeLeavesNothingBehind() throws Exception {
        var id = UUID.randomUUID();
        var large = new byte[20 * 1024 * 1024 + 1];
        System.arraycopy(Browser.pdf(), 0, large, 0, 200);
        var paper = new MockMultipartFile("paper-application", "don.pdf", "application/pdf", large);
        browser.decide("tiepnhan", id, "accept", Map.of(), paper)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("paper-too-large"));
        assertThat(browser.count("submission", id)).isZero();
    }

    @Test
    void aMissingRequiredPaperIsToldAtItsField() throws Exception {
        var id = UUID.randomUUID();
        browser.decide("tiepnhan", id, "accept", Map.of(), paper("application"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("papers-missing"))
                .andExpect(jsonPath("$.fields.paper-identity").exists());
    }

    @Test
    void aPaperThatIsNotOnTheChecklistIsRefused() throws Exception {
        browser.decide("tiepnhan", UUID.randomUUID(), "save", Map.of(), paper("shopping-list"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("paper-not-on-checklist"));
    }

    @Test
    void aSavedFilingIsContinuedWithItsPapers() throws Exception {
        var id = UUID.randomUUID();
        browser.decide("tiepnhan", id, "save", Map.of("name", "Y Lan Lưu Tạm"), paper("application"));
        browser.page("tiepnhan2", "/tiep-nhan").andExpect(content().string(containsString("Y Lan Lưu Tạm")));
        browser.page("tiepnhan2", "/tiep-nhan/" + id)
                .andExpect(content().string(containsString("value=\"Y Lan Lưu Tạm\"")))
                .andExpect(content().string(containsString("application.pdf")));
        browser.decide("tiepnhan2", id, "accept", Map.of(), paper("identity")).andExpect(status().isNoContent());
    }

    @Test
    void aSupplementRequestStaysOnTheFilingWithItsLetter() throws Exception {
        var id = UUID.randomUUID();
        var words = Map.of("missingPapers", "Bản sao CCCD\nBiên bản họp", "reason", "Hồ sơ chưa đủ thành phần.");
        browser.decide("tiepnhan", id, "supplement", words, paper("application"))
                .andExpect(status().isNoContent());
        browser.decide("tiepnhan", id, "supplement", words, paper("application"))
                .andExpect(status().isNoContent());
        assertThat(letters.ofSubmission(id)).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.SUPPLEMENT_REQUEST);
            assertThat(letter.isIssued()).isTrue();
        });
        browser.page("tiepnhan", "/tiep-nhan/" + id)
                .andExpect(content().string(containsString("Đã yêu cầu bổ sung")))
                .andExpect(content().string(containsString("Hồ sơ chưa đủ thành phần.")));
        browser.decide("tiepnhan", id, "accept", Map.of(), paper("identity")).andExpect(status().isNoContent());
        assertThat(browser.count("dossier", id)).isEqualTo(1);
    }

    @Test
    void aRefusalNeedsAReasonAndIsFinal() throws Exception {
        var id = UUID.randomUUID();
        browser.decide("tiepnhan", id, "refuse", Map.of())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.fields.reason").exists());
        browser.decide("tiepnhan", id, "refuse", Map.of("reason", "Không thuộc thẩm quyền."))
                .andExpect(status().isNoContent());
        assertThat(letters.ofSubmission(id)).singleElement().satisfies(letter -> assertThat(letter.kind())
                .isEqualTo(LetterKind.REFUSAL));
        browser.decide("tiepnhan", id, "accept", Map.of(), paper("application"), paper("identity"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("submission-refused"));
    }

    @Test
    void onlyClerksReceive() throws Exception {
        browser.page("chuyenvien", "/tiep-nhan").andExpect(status().isForbidden());
        browser.decide("truongphong", UUID.randomUUID(), "accept", Map.of()).andExpect(status().isForbidden());
    }

    @Test
    void aFilingOfAnotherCounterIsNotThere() throws Exception {
        var id = UUID.randomUUID();
        browser.decide("tiepnhan", id, "save", Map.of());
        browser.page("dakto.tiepnhan", "/tiep-nhan/" + id).andExpect(status().isNotFound());
        browser.decide("dakto.tiepnhan", id, "refuse", Map.of("reason", "x"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("submission-unknown"));
    }

    @Test
    void anUnknownProcedureIsNotThere() throws Exception {
        browser.page("tiepnhan", "/tiep-nhan/moi?procedure=none").andExpect(status().isNotFound());
    }

    @Test
    void anExpiredSessionIsSaidToHtmxAndLeadsPeopleToTheLogin() throws Exception {
        var mvc = browser.mvc();
        mvc.perform(get("/tiep-nhan/hen-tra")
                        .param("procedure", "household-business")
                        .header("HX-Request", "true"))
                .andExpect(status().isUnauthorized());
        mvc.perform(get("/tiep-nhan").accept("text/html"))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", containsString("/dang-nhap")));
    }
}
