package vn.motcua.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import vn.motcua.letters.Letter;
import vn.motcua.letters.Letters;

/** Makes the message of a mail: plain text, the same as a page, and the letters as PDF. */
@Component
class MailMaker {
    private final MailTemplates templates;
    private final Letters letters;
    private final MailProperties properties;

    MailMaker(MailTemplates templates, Letters letters, MailProperties properties) {
        this.templates = templates;
        this.letters = letters;
        this.properties = properties;
    }

    /** Fills an empty message. */
    void fill(MimeMessage message, Mail mail, Instant now) throws MessagingException, UnsupportedEncodingException {
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(properties.from(), "Một Cửa");
        helper.setTo(mail.recipient());
        helper.setSubject(mail.subject());
        helper.setSentDate(Date.from(now));
        helper.setText(mail.text(), templates.page(mail));
        for (var id : mail.letters()) {
            var letter = letters.get(id);
            helper.addAttachment(fileName(letter), new ByteArrayResource(letters.pdf(id)), "application/pdf");
        }
        message.setHeader("Message-ID", messageId(mail));
        message.setHeader("Auto-Submitted", "auto-generated");
    }

    /** Always the same for the same mail: whoever gets it twice can tell. */
    static String messageId(Mail mail) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(mail.dedupKey().getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(hash, 0, 16) + "@motcua.local>";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fileName(Letter letter) {
        var sign = Objects.requireNonNullElse(letter.sign(), "").replace('/', '-');
        return "mau-" + letter.form() + "-" + sign + ".pdf";
    }
}
