package vn.motcua.messages;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Refusal;

/** The mails of the demo, as their readers would find them. */
@Component
@Profile({"demo", "test"})
public class DemoMailbox {
    private static final int SHOWN = 200;
    private final JdbcClient jdbc;

    DemoMailbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mail in the list. */
    public record Line(long id, String recipient, String subject, Instant sentAt) {}

    /** An opened mail. */
    public record Opened(Line line, String text, @Nullable String page, List<Attachment> attachments) {}

    /** A file that came with a mail. */
    public record Attachment(String name, byte[] content) {}

    /** The newest first, those to this recipient or to all. */
    public List<Line> list(String recipient) {
        return jdbc.sql(
                        """
                        select id, recipient, subject, sent_at from demo_mail
                         where :recipient = '' or lower(recipient) = lower(:recipient) order by id desc limit :shown
                        """)
                .param("recipient", recipient.strip())
                .param("shown", SHOWN)
                .query((row, number) -> new Line(
                        row.getLong("id"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @throws Refusal {@code mail-unknown} (not found) */
    public Opened open(long id) {
        var line = jdbc.sql("select id, recipient, subject, sent_at, raw from demo_mail where id = :id")
                .param("id", id)
                .query((row, number) -> read(
                        new Line(
                                row.getLong("id"),
                                row.getString("recipient"),
                                row.getString("subject"),
                                row.getObject("sent_at", OffsetDateTime.class).toInstant()),
                        row.getBytes("raw")))
                .optional();
        return line.orElseThrow(() -> Refusal.notFound("mail-unknown", "Không có thư này."));
    }

    private static Opened read(Line line, byte[] raw) {
        try {
            var parts = new Parts();
            parts.collect(new MimeMessage(null, new ByteArrayInputStream(raw)));
            return new Opened(line, parts.text.toString(), parts.page, List.copyOf(parts.attachments));
        } catch (MessagingException e) {
            throw new IllegalStateException("demo mail " + line.id(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Parts {
        private final StringBuilder text = new StringBuilder();
        private final List<Attachment> attachments = new ArrayList<>();
        private @Nullable String page;

        void collect(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof Multipart several) {
                for (int i = 0; i < several.getCount(); i++) {
                    BodyPart each = several.getBodyPart(i);
                    collect(each);
                }
            } else if (part.getFileName() != null) {
                attachments.add(new Attachment(
                        MimeUtility.decodeText(part.getFileName()),
                        part.getInputStream().readAllBytes()));
            } else if (part.isMimeType("text/html")) {
                page = (String) part.getContent();
            } else {
                text.append(part.getContent());
            }
        }
    }
}
