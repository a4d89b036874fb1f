package vn.motcua.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.JournalLine;
import vn.motcua.dossiers.TestFilings;
import vn.motcua.engine.TestClock;
import vn.motcua.letters.Letter;
import vn.motcua.letters.LetterDispatch;
import vn.motcua.letters.LetterKind;
import vn.motcua.letters.LetterPost;
import vn.motcua.letters.Letters;

/** Letters and notices on their way to the applicant, with a mail server and without one. */
@MotCuaIT
class DeliveryIT {
    @RegisterExtension
    private static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private Outbox outbox;

    @Autowired
    private Senders senders;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterPost post;

    @Autowired
    private Notices notices;

    @Autowired
    private Journal journal;

    @Autowired
    private TestFilings filings;

    @Autowired
    private Clock clock;

    @Autowired
    private TestClock time;

    @Autowired
    private JdbcClient jdbc;

    private Sender sender;

    @BeforeEach
    void emptyTheOutbox() {
        outbox.sendDue();
        sender = senders.to(SERVER.getSmtp().getPort());
    }

    @Test
    void aServerThatIsDownIsTriedAgainAndThenTheLetterGoesByHand() {
        var dossier = filings.accept("Nguyễn Thị Hỏng");
        assertThat(post.send(LetterKind.RECEIPT, dossier.code())).isEqualTo(LetterDispatch.Way.MAIL);
        var down = senders.to(1);
        down.round();
        assertThat(state(dossier)).isEqualTo("waiting");
        down.round();
        assertThat(state(dossier)).isEqualTo("waiting");
        time.jumpTo(clock.instant().plus(Senders.PROPERTIES.pause()));
        down.round();

        assertThat(state(dossier)).isEqualTo("failed");
        assertThat(receipt(dossier).state()).isEqualTo(Letter.State.ISSUED);
        assertThat(kinds(dossier)).contains("letter-undeliverable");
    }

    @Test
    void aDeliveredLetterSaysSoInRegisterAndJournal() throws Exception {
        var dossier = filings.accept("Nguyễn Thị Thư");
        post.send(LetterKind.RECEIPT, dossier.code());
        post.send(LetterKind.RECEIPT, dossier.code());
        sender.round();

        assertThat(receipt(dossier).state()).isEqualTo(Letter.State.DELIVERED);
        assertThat(kinds(dossier)).contains("letter-delivered");
        assertThat(Senders.received(SERVER, String.valueOf(dossier.applicant().email())))
                .singleElement()
                .satisfies(message ->
                        assertThat(GreenMailUtil.getWholeMessage(message)).contains("application/pdf", "mau-01-"));
    }

    @Test
    void withoutAUsableAddressTheLetterGoesByHandAtOnce() {
        for (@Nullable String address : Arrays.asList(null, "khong-co")) {
            var dossier = filings.accept("Nguyễn Văn Giấy", applicant -> withEmail(applicant, null));
            if (address != null) {
                jdbc.sql("update submission set applicant_email = ? where id = ?")
                        .param(address)
                        .param(dossier.submission())
                        .update();
            }
            assertThat(post.send(LetterKind.RECEIPT, dossier.code())).isEqualTo(LetterDispatch.Way.HAND);
            assertThat(kinds(dossier)).contains("letter-undeliverable");
            assertThat(jdbc.sql("select count(*) from outbox where dossier = ?")
                            .param(dossier.code())
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void aNoticeIsSentOnceHoweverOftenItIsAsked() {
        var dossier = filings.accept("Nguyễn Thị Báo");
        notices.send(dossier.code(), "result-ready");
        notices.send(dossier.code(), "result-ready");
        sender.round();

        assertThat(Senders.received(SERVER, String.valueOf(dossier.applicant().email())))
                .hasSize(1);
        assertThat(kinds(dossier)).contains("notice-sent");
    }

    private static Applicant withEmail(Applicant a, @Nullable String email) {
        return new Applicant(a.kind(), a.name(), a.idNumber(), a.phone(), email, a.address(), a.submitter());
    }

    private Letter receipt(Dossier dossier) {
        return letters.issued(LetterKind.RECEIPT, dossier.code()).orElseThrow();
    }

    private String state(Dossier dossier) {
        return jdbc.sql("select state from outbox where dossier = ?")
                .param(dossier.code())
                .query(String.class)
                .single();
    }

    private List<String> kinds(Dossier dossier) {
        return journal.of(dossier.code()).stream().map(JournalLine::kind).toList();
    }
}
