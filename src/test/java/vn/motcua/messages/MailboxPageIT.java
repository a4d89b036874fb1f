package vn.motcua.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.MotCuaIT;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.TestFilings;
import vn.motcua.letters.LetterKind;
import vn.motcua.letters.LetterPost;

/** The demo's mailbox: list, mail, attachment. */
@MotCuaIT
class MailboxPageIT {
    @Autowired
    private WebApplicationContext application;

    @Autowired
    private TestFilings filings;

    @Autowired
    private LetterPost post;

    @Autowired
    private Outbox outbox;

    @Autowired
    private DemoMailbox mailbox;

    private MockMvc browser;

    @BeforeEach
    void openBrowser() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void aSentLetterIsListedReadAndOpened() throws Exception {
        var address = "hop-thu-" + System.nanoTime() + "@example.vn";
        var dossier = filings.accept("Nguyễn Thị Hộp Thư", applicant -> at(applicant, address));
        post.send(LetterKind.RECEIPT, dossier.code());
        outbox.sendDue();
        var mail = mailbox.list(address).get(0);

        browser.perform(get("/hop-thu").param("nguoiNhan", address).with(user("chuyenvien")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(dossier.code())));
        browser.perform(get("/hop-thu/{id}", mail.id()).with(user("chuyenvien")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Nguyễn Thị Hộp Thư")))
                .andExpect(content().string(Matchers.containsString("mau-01-")));
        var pdf = browser.perform(get("/hop-thu/{id}/tep/0", mail.id()).with(user("chuyenvien")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(pdf).startsWith("%PDF".getBytes());
        browser.perform(get("/hop-thu/{id}/tep/7", mail.id()).with(user("chuyenvien")))
                .andExpect(status().isNotFound());
    }

    @Test
    void theMailboxAsksForALogin() throws Exception {
        browser.perform(get("/hop-thu")).andExpect(status().is3xxRedirection());
    }

    private static Applicant at(Applicant a, String email) {
        return new Applicant(a.kind(), a.name(), a.idNumber(), a.phone(), email, a.address(), a.submitter());
    }
}
