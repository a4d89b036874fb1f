package vn.motcua.engine;

import java.util.Set;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** Says what is wrong with an expression before it ever runs: only words with known methods, variables and a few functions. */
final class ExpressionCheck {
    /** The functions of filters. */
    static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now", "dueSoonUntil");

    private static final Builder GRAMMAR = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    private final Words words;

    ExpressionCheck(Words words) {
        this.words = words;
    }

    /** @throws ExpressionRefused with the Vietnamese reason */
    void check(String text) {
        try {
            walk(GRAMMAR.build(text).getRoot(), text);
        } catch (TreeBuilderException e) {
            throw new ExpressionRefused(text, "sai cú pháp ở vị trí " + e.getPosition());
        }
    }

    private void walk(Node node, String text) {
        if (node instanceof AstMethod method) {
            checkCall(method, text);
            return;
        }
        if (node instanceof AstDot || node instanceof AstBracket) {
            throw new ExpressionRefused(text, "không được đọc thuộc tính bằng dấu chấm hoặc ngoặc vuông");
        }
        if (node instanceof AstFunction function && !FUNCTIONS.contains(function.getName())) {
            throw new ExpressionRefused(text, "không có hàm '" + function.getName() + "'");
        }
        if (node instanceof AstIdentifier identifier) {
            checkName(identifier.getName(), text);
        }
        walkChildren(node, text);
    }

    private void walkChildren(Node node, String text) {
        for (var i = 0; i < node.getCardinality(); i++) {
            walk(node.getChild(i), text);
        }
    }

    private void checkCall(AstMethod call, String text) {
        if (!(call.getChild(0) instanceof AstDot dot && dot.getChild(0) instanceof AstIdentifier base)) {
            throw new ExpressionRefused(text, "chỉ được gọi hàm của một từ trong bộ từ vựng");
        }
        var word = words.word(base.getName());
        if (word == null) {
            throw new ExpressionRefused(
                    text, "'" + base.getName() + "' không có trong bộ từ vựng [" + words.list() + "]");
        }
        var method = dot.toString().replaceFirst("^\\. *", "");
        var arguments = call.getChild(1);
        if (word.method(method, arguments.getCardinality()) == null) {
            throw new ExpressionRefused(
                    text,
                    "từ '" + word.name() + "' không có hàm '" + method + "' với " + arguments.getCardinality()
                            + " tham số");
        }
        walkChildren(arguments, text);
    }

    private void checkName(String name, String text) {
        if (words.contains(name)) {
            throw new ExpressionRefused(text, "từ '" + name + "' phải gọi một hàm");
        }
        if (ScalarVariables.HIDDEN.contains(name)) {
            throw new ExpressionRefused(text, "'" + name + "' không được dùng trong biểu thức");
        }
    }
}
