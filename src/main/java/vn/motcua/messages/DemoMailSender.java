package vn.motcua.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The demo's mail server: keeps what it is given for the page {@code /hop-thu}. A repeat (same Message-ID) is one mail. */
@Component
@Profile({"demo", "test"})
class DemoMailSender extends JavaMailSenderImpl {
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoMailSender(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    protected void doSend(MimeMessage[] messages, Object @org.jspecify.annotations.Nullable [] originals) {
        try {
            for (var message : messages) keep(message);
        } catch (MessagingException | IOException e) {
            throw new MailSendException("demo mailbox", e);
        }
    }

    /** There is no server to ask. */
    @Override
    public void testConnection() {}

    private void keep(MimeMessage message) throws MessagingException, IOException {
        var id = message.getMessageID();
        message.saveChanges();
        message.setHeader("Message-ID", id);
        var raw = new ByteArrayOutputStream();
        message.writeTo(raw);
        jdbc.sql(
                        """
                        insert into demo_mail (message_id, recipient, subject, sent_at, raw)
                        values (:id, :recipient, :subject, :at, :raw) on conflict (message_id) do nothing
                        """)
                .param("id", id)
                .param("recipient", message.getAllRecipients()[0].toString())
                .param("subject", message.getSubject())
                .param("at", OutboxTable.at(clock.instant()))
                .param("raw", raw.toByteArray())
                .update();
    }
}
