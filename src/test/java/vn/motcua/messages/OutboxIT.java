package vn.motcua.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
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
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.MotCuaIT;
import vn.motcua.dossiers.TestFilings;
import vn.motcua.engine.TestClock;

/** The outbox against a real mail server: each mail once, in its order, whoever dies. */
@MotCuaIT
class OutboxIT {
    @RegisterExtension
    private static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private Outbox outbox;

    @Autowired
    private Senders senders;

    @Autowired
    private TestFilings filings;

    @Autowired
    private Clock clock;

    @Autowired
    private TestClock time;

    @Autowired
    private TransactionTemplate transactions;

    private Sender sender;

    @BeforeEach
    void emptyTheOutbox() {
        outbox.sendDue();
        sender = senders.to(SERVER.getSmtp().getPort());
    }

    @Test
    void aCommittedMailGoesOutOnceWithItsWords() throws MessagingException {
        var mail = mail("mot@example.vn");
        assertThat(outbox.put(mail)).isTrue();
        assertThat(outbox.put(mail)).isFalse();
        sender.round();
        sender.round();

        assertThat(Senders.received(SERVER, mail.recipient())).singleElement().satisfies(message -> {
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

        assertThat(Senders.received(SERVER, mail.recipient())).isEmpty();
    }

    @Test
    void aMailWhoseSenderDiedIsSentWhenItsLeaseIsOver() throws MessagingException {
        var mail = mail("crash@example.vn");
        outbox.put(mail);
        assertThat(sender.claim()).isPresent();

        sender.round();
        assertThat(Senders.received(SERVER, mail.recipient())).isEmpty();
        time.jumpTo(clock.instant().plus(Senders.PROPERTIES.lease().plusSeconds(1)));
        sender.round();
        assertThat(Senders.received(SERVER, mail.recipient())).hasSize(1);
    }

    @Test
    void aMailSentByASenderThatDiedBeforeMarkingItComesAgainWithTheSameId() {
        var mail = mail("repeat@example.vn");
        outbox.put(mail);
        senders.door(SERVER.getSmtp().getPort())
                .send(sender.claim().orElseThrow().mail());
        time.jumpTo(clock.instant().plus(Senders.PROPERTIES.lease().plusSeconds(1)));
        sender.round();

        assertThat(Senders.received(SERVER, mail.recipient()))
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
        Callable<Integer> round = () -> senders.to(SERVER.getSmtp().getPort()).round();
        var pool = Executors.newFixedThreadPool(3);
        int sent = 0;
        for (var each : pool.invokeAll(List.of(round, round, round))) sent += each.get();
        pool.shutdown();

        assertThat(sent).isEqualTo(20);
        for (var mail : mails)
            assertThat(Senders.received(SERVER, mail.recipient())).hasSize(1);
    }

    @Test
    void mailsOfADossierToOneReaderKeepTheirOrderAndOthersDoNotWait() {
        var dossier = filings.accept("Nguyễn Thị Thứ Tự").code();
        outbox.put(mail("first@example.vn", dossier));
        var down = senders.to(1);
        down.round();
        outbox.put(mail("first@example.vn", dossier));
        outbox.put(mail("other@example.vn", dossier));
        sender.round();
        assertThat(Senders.received(SERVER, "first@example.vn")).isEmpty();
        assertThat(Senders.received(SERVER, "other@example.vn")).hasSize(1);

        time.jumpTo(clock.instant().plus(Senders.PROPERTIES.pause()));
        sender.round();
        assertThat(Senders.received(SERVER, "first@example.vn")).hasSize(2);
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
}
