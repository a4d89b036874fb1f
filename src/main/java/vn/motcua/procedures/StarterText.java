package vn.motcua.procedures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The starter's templates, {@code starter/<name>.txt}. A line with ¶ alone becomes an empty line; other empty lines go. */
final class StarterText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    StarterText() {
        var resolver = new ClassLoaderTemplateResolver(StarterText.class.getClassLoader());
        resolver.setPrefix("starter/");
        resolver.setSuffix(".txt");
        resolver.setCharacterEncoding("UTF-8");
        resolver.setTemplateMode(TemplateMode.TEXT);
        engine.setTemplateResolver(resolver);
    }

    String fill(String template, Map<String, Object> values) {
        var text = engine.process(template, new Context(Locale.forLanguageTag("vi-VN"), values));
        return text.replaceAll("(?m)^[ \\t]*\\n", "").replaceAll("(?m)^¶$", "");
    }

    /** A quoted string, good in JSON and YAML. */
    static String quoted(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a plain value: " + value, e);
        }
    }

    /** A YAML map on one line: <code>{ key: "value", copies: 1 }</code>. */
    static String flow(Map<String, Object> map) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + quoted(entry.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }
}
