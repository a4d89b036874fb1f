package vn.motcua.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;
import vn.motcua.engine.Home;

/** The letters' wording and look: {@code config/letters/<kind>.html}, well-formed, filled with a {@link Sheet}. */
@Component
class Templates {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Templates(Home home) {
        var resolver = new FromHome(home);
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCacheable(true);
        engine.setTemplateResolver(resolver);
    }

    /** The paper as XHTML. */
    String fill(LetterKind kind, Sheet sheet) {
        var context = new Context(VIETNAMESE);
        context.setVariable("sheet", sheet);
        context.setVariable("title", sheet.form().title());
        if (sheet.publicUrl() != null) context.setVariable("qr", QrCode.dataUri(sheet.publicUrl()));
        return engine.process(kind.wire(), context);
    }

    /** A paper that is no letter, {@code config/letters/<template>.html}, as XHTML. */
    String fill(String template, Map<String, ?> values) {
        var context = new Context(VIETNAMESE);
        values.forEach(context::setVariable);
        return engine.process(template, context);
    }

    private static final class FromHome extends StringTemplateResolver {
        private final Home home;

        FromHome(Home home) {
            this.home = home;
        }

        @Override
        protected ITemplateResource computeTemplateResource(
                IEngineConfiguration configuration,
                @Nullable String owner,
                String template,
                @Nullable Map<String, Object> attributes) {
            try {
                return new StringTemplateResource(
                        Objects.requireNonNull(home.resource("config/letters/" + template + ".html")
                                .getContentAsString(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException("config/letters/" + template + ".html", e);
            }
        }
    }
}
