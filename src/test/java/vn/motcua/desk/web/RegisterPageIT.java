package vn.motcua.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;
import vn.motcua.letters.LetterKind;
import vn.motcua.letters.Letters;

/** The register of dossiers: whole, in the numbers of the receipts, on the form of its days' rule set, for its own agency. */
@MotCuaIT
class RegisterPageIT {
    private static final String PDF = "/ho-so/so-theo-doi.pdf?co-quan={agency}&tu={from}&den={to}";

    @Autowired
    private Browser browser;

    @Autowired
    private Letters letters;

    @Autowired
    private Clock clock;

    @Test
    void theDossiersOfTheDayStandThereAsTheirReceiptsSay() throws Exception {
        var code = browser.accepted("Y Sổ Theo Dõi");
        var today = LocalDate.now(clock);
        var text = text("tiepnhan", today);
        assertThat(text)
                .contains("SỔ THEO DÕI HỒ SƠ", "Mẫu số 06", "Quyển số:")
                .contains("Y Sổ Theo Dõi", "0905123456");
        assertThat(text.replaceAll("\\s", "")).contains(code);
        assertThat(text)
                .contains("%04d"
                        .formatted(letters.issued(LetterKind.RECEIPT, code)
                                .orElseThrow()
                                .number()));
    }

    @Test
    void anotherAgencysClerkHasNoSuchRegister() throws Exception {
        var today = LocalDate.now(clock).toString();
        browser.json("dakto.tiepnhan", PDF, "tp-kon-tum", today, today)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("register-unknown"));
        browser.page("dakto.tiepnhan", "/ho-so").andExpect(content().string(containsString("Sổ theo dõi hồ sơ")));
    }

    @Test
    void daysThatAreNoBookAreRefused() throws Exception {
        refused("2022-08-10", "2022-08-09", "register-days");
        refused("2021-12-31", "2022-01-01", "register-two-books");
    }

    private void refused(String from, String to, String code) throws Exception {
        browser.json("tiepnhan", PDF, "tp-kon-tum", from, to)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value(code));
    }

    private String text(String official, LocalDate day) throws Exception {
        var pdf = browser.page(official, PDF, "tp-kon-tum", day, day)
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
