package vn.motcua.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The way out for mails. Without a mail server it stays shut: letters are printed and handed over. */
@Component
class MailDoor {
    private static final Logger LOG = LoggerFactory.getLogger(MailDoor.class);
    private final @Nullable JavaMailSender sender;
    private final MailMaker maker;
    private final Clock clock;

    MailDoor(ObjectProvider<JavaMailSender> sender, MailMaker maker, Clock clock) {
        this.sender = sender.getIfAvailable();
        this.maker = maker;
        this.clock = clock;
        if (this.sender == null) {
            LOG.warn("Chưa có máy chủ thư (spring.mail.host): không gửi thư điện tử, văn bản được in và giao tận tay.");
        }
    }

    boolean isOpen() {
        return sender != null;
    }

    /**
     * Hands a mail to the mail server.
     *
     * @throws Unsendable when trying again is of no use
     * @throws MailException when it may go later
     */
    void send(Mail mail) {
        if (sender == null) throw new Unsendable("chưa có máy chủ thư", null);
        if (!Addresses.isUsable(mail.recipient())) throw new Unsendable("địa chỉ thư điện tử không hợp lệ", null);
        try {
            var message = sender.createMimeMessage();
            maker.fill(message, mail, clock.instant());
            sender.send(message);
        } catch (MailSendException e) {
            if (isRejected(e)) throw new Unsendable("máy chủ thư từ chối địa chỉ người nhận", e);
            throw e;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new Unsendable("không lập được thư: " + e.getMessage(), e);
        }
    }

    /** The server said that there is no such address (5xx to RCPT); a passing refusal (4xx) is not listed as invalid. */
    private static boolean isRejected(MailSendException e) {
        for (var failure : e.getMessageExceptions())
            if (failure instanceof SendFailedException refused
                    && refused.getInvalidAddresses() != null
                    && refused.getInvalidAddresses().length > 0) return true;
        return false;
    }

    /** No further try can help. */
    static final class Unsendable extends RuntimeException {
        Unsendable(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }
}
