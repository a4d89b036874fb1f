package vn.motcua.messages;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Senders to a mail server of the test's own; port 1 is one that is down. Two tries, a minute apart. */
@Component
class Senders {
    static final MailProperties PROPERTIES = new MailProperties(
            "motcua@example.vn",
            2,
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            Duration.ofMinutes(5),
            Duration.ofSeconds(5),
            Duration.ofMinutes(15),
            false);

    private final OutboxTable table;
    private final Digests digests;
    private final MailMaker maker;
    private final Outcomes outcomes;
    private final Clock clock;
    private final PlatformTransactionManager transactions;

    Senders(
            OutboxTable table,
            Digests digests,
            MailMaker maker,
            Outcomes outcomes,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.digests = digests;
        this.maker = maker;
        this.outcomes = outcomes;
        this.clock = clock;
        this.transactions = transactions;
    }

    Sender to(int port) {
        return new Sender(table, digests, door(port), outcomes, PROPERTIES, clock, transactions);
    }

    MailDoor door(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("server", server);
        return new MailDoor(beans.getBeanProvider(JavaMailSender.class), maker, clock);
    }

    static List<MimeMessage> received(GreenMailExtension server, String recipient) {
        return Arrays.stream(server.getReceivedMessages())
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
}
