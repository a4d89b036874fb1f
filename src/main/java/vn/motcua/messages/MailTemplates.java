package vn.motcua.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import vn.motcua.engine.Home;

/**
 * The wording of mails: {@code config/letters/mail/<kind>.txt}, whose first line is the subject. The page form is the same
 * text in {@code office.html}.
 */
@Component
class MailTemplates {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private final Home home;
    private final MailFacts facts;
    private final ITemplateEngine text = engine(TemplateMode.TEXT);
    private final ITemplateEngine html = engine(TemplateMode.HTML);

    MailTemplates(Home home, MailFacts facts) {
        this.home = home;
        this.facts = facts;
    }

    /** Subject and plain text of a mail on a dossier. */
    Words words(String kind, String dossier) {
        return words(kind, dossier, Map.of());
    }

    /** @param more by name, beside {@code facts} */
    Words words(String kind, String dossier, Map<String, String> more) {
        var context = new Context(VIETNAMESE);
        more.forEach(context::setVariable);
        context.setVariable("facts", facts.of(dossier));
        var filled = text.process(read(kind + ".txt"), context).strip();
        int end = filled.indexOf('\n');
        return new Words(filled.substring(0, end).strip(), filled.substring(end).strip() + "\n");
    }

    /** The mail as a page. */
    String page(Mail mail) {
        var context = new Context(VIETNAMESE);
        context.setVariable("subject", mail.subject());
        context.setVariable("paragraphs", paragraphs(mail.text()));
        return html.process(read("office.html"), context);
    }

    private static List<List<String>> paragraphs(String text) {
        return Stream.of(text.strip().split("\\R\\s*\\R"))
                .map(paragraph -> paragraph.lines().toList())
                .toList();
    }

    private String read(String file) {
        try {
            return home.resource("config/letters/mail/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("config/letters/mail/" + file, e);
        }
    }

    private static ITemplateEngine engine(TemplateMode mode) {
        var resolver = new StringTemplateResolver();
        resolver.setTemplateMode(mode);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    record Words(String subject, String text) {}
}
