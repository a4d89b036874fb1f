package vn.motcua.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
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

/** The outbox against a real mail server, and without one. */
@MotCuaIT
class OutboxIT {
    @RegisterExtension
    private static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private static final MailProperties PROPERTIES = new MailProperties(
            "motcua@example.vn",
            2,
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            Duration.ofMinutes(5),
            Duration.ofSeconds(5),
            Duration.ofMinutes(15),
            false);

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxTable table;

    @Autowired
    private Digests digests;

    @Autowired
    private MailMaker maker;

    @Autowired
    private Outcomes outcomes;

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

    @Autowired
    private PlatformTransactionManager transactionManager;

    @Autowired
    private TransactionTemplate transactions;

    private Sender sender;

    @BeforeEach
    void emptyTheOutbox() {
        outbox.sendDue();
        sender = senderTo(SERVER.getSmtp().getPort());
    }

    @Test
    void aCommittedMailGoesOutOnceWithItsWords() throws MessagingException {
        var mail = mail("mot@example.vn");
        assertThat(outbox.put(mail)).isTrue();
        assertThat(outbox.put(mail)).isFalse();
        sender.round();
        sender.round();

        assertThat(received(mail.recipient())).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).isEqualTo("Đã có kết quả hồ sơ");
            assertThat(message.getMessageID()).isEqualTo(MailMaker.messageId(mail));
            assertThat(GreenMailUtil.getWholeMessage(message)).contains("text/plain", "text/html");
        });
    }

    @Test
    void aRolledBackFactSendsNothing() {
        var mail = mail("rollback@example.vn");
        transactions.executeWithoutResult(status -> {
            outbox.put(mail);
            status.setRollbackOnly();
        });
        sender.round();

        assertThat(received(mail.recipient())).isEmpty();
    }

    @Test
    void aMailWhoseSenderDiedIsSentWhenItsLeaseIsOver() throws MessagingException {
        var mail = mail("crash@example.vn");
        outbox.put(mail);
        assertThat(sender.claim()).isPresent();

        sender.round();
        assertThat(received(mail.recipient())).isEmpty();
        time.jumpTo(clock.instant().plus(PROPERTIES.lease().plusSeconds(1)));
        sender.round();
        assertThat(received(mail.recipient())).hasSize(1);
    }

    @Test
    void aMailSentByASenderThatDiedBeforeMarkingItComesAgainWithTheSameId() {
        var mail = mail("repeat@example.vn");
        outbox.put(mail);
        door(SERVER.getSmtp().getPort()).send(sender.claim().orElseThrow().mail());
        time.jumpTo(clock.instant().plus(PROPERTIES.lease().plusSeconds(1)));
        sender.round();

        assertThat(received(mail.recipient()))
                .hasSize(2)
                .extracting(MimeMessage::getMessageID)
                .containsOnly(MailMaker.messageId(mail));
    }

    @Test
    void twoSendersAtOnceSendEachMailOnce() throws Exception {
        var mails = IntStream.range(0, 20)
                .mapToObj(i -> mail("together" + i + "@example.vn"))
                .toList();
        mails.forEach(outbox::put);
        Callable<Integer> round = () -> senderTo(SERVER.getSmtp().getPort()).round();
        var pool = Executors.newFixedThreadPool(3);
        int sent = 0;
        for (var each : pool.invokeAll(List.of(round, round, round))) sent += each.get();
        pool.shutdown();

        assertThat(sent).isEqualTo(20);
        for (var mail : mails) assertThat(received(mail.recipient())).hasSize(1);
    }

    @Test
    void mailsOfADossierToOneReaderKeepTheirOrderAndOthersDoNotWait() {
        var dossier = filings.accept("Nguyễn Thị Thứ Tự").code();
        outbox.put(mail("first@example.vn", dossier));
        var down = senderTo(1);
        down.round();
        outbox.put(mail("first@example.vn", dossier));
        outbox.put(mail("other@example.vn", dossier));
        sender.round();
        assertThat(received("first@example.vn")).isEmpty();
        assertThat(received("other@example.vn")).hasSize(1);

        time.jumpTo(clock.instant().plus(PROPERTIES.pause()));
        sender.round();
        assertThat(received("first@example.vn")).hasSize(2);
    }

    @Test
    void aServerThatIsDownIsTriedAgainAndThenTheLetterGoesByHand() {
        var dossier = filings.accept("Nguyễn Thị Hỏng");
        assertThat(post.send(LetterKind.RECEIPT, dossier.code())).isEqualTo(LetterDispatch.Way.MAIL);
        var down = senderTo(1);
        down.round();
        assertThat(state(dossier)).isEqualTo("waiting");
        down.round();
        assertThat(state(dossier)).isEqualTo("waiting");
        time.jumpTo(clock.instant().plus(PROPERTIES.pause()));
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
        assertThat(received(String.valueOf(dossier.applicant().email())))
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

        assertThat(received(String.valueOf(dossier.applicant().email()))).hasSize(1);
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

    private static Mail mail(String recipient) {
        return mail(recipient, null);
    }

    private static Mail mail(String recipient, @Nullable String dossier) {
        return new Mail(
                dossier,
                "test",
                recipient,
                "Đã có kết quả hồ sơ",
                "Kính gửi Ông/Bà,\n\nHồ sơ đã có kết quả.\n",
                List.of(),
                UUID.randomUUID().toString());
    }

    private List<MimeMessage> received(String recipient) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> to(message).equals(recipient))
                .toList();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Sender senderTo(int port) {
        return new Sender(table, digests, door(port), outcomes, PROPERTIES, clock, transactionManager);
    }

    private MailDoor door(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("server", server);
        return new MailDoor(beans.getBeanProvider(JavaMailSender.class), maker, clock);
    }
}
