package vn.motcua.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads one file of decision tables before the engine does: FEEL and literals only. */
final class DmnInspection {
    private static final Set<String> LANGUAGES = Set.of("", "feel", "juel");
    private static final String FEEL_URI = "/feel/";

    private final String file;
    private final ExpressionCheck expressions;
    private final List<Fault> faults = new ArrayList<>();

    DmnInspection(String file, ExpressionCheck expressions) {
        this.file = file;
        this.expressions = expressions;
    }

    List<Fault> faults() {
        return faults;
    }

    void inspect(Element element) {
        var language = element.getAttribute("expressionLanguage").toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(language) && !language.contains(FEEL_URI)) {
            fault(element, "chỉ được viết bằng FEEL, không được dùng ngôn ngữ '" + language + "'");
        }
        var text = Xml.text(element);
        if (!element.getLocalName().equals("description") && (text.contains("${") || text.contains("#{"))) {
            checkExpression(element, text);
        }
        Xml.children(element).forEach(this::inspect);
    }

    private void checkExpression(Element element, String text) {
        try {
            expressions.check(text);
        } catch (ExpressionRefused e) {
            fault(element, String.valueOf(e.getMessage()));
        }
    }

    private void fault(Element element, String what) {
        faults.add(new Fault(file, Xml.place(element), what));
    }
}
