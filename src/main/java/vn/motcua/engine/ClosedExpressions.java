package vn.motcua.engine;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * The expression language of diagrams, decision tables and filters: the words, scalar variables, {@code dossier}, and
 * nothing else. What is outside is refused when the expression is read, not when it runs.
 */
final class ClosedExpressions extends JuelExpressionManager {
    private final Words words;
    private final ExpressionCheck check;

    ClosedExpressions(Words words) {
        this.words = words;
        this.check = new ExpressionCheck(words);
    }

    ExpressionCheck check() {
        return check;
    }

    @Override
    public ValueExpression createValueExpression(String expression) {
        check.check(expression);
        return super.createValueExpression(expression);
    }

    @Override
    protected ELResolver createElResolver() {
        var resolvers = new CompositeELResolver();
        resolvers.add(new WordResolver(words));
        resolvers.add(new ScalarVariables());
        resolvers.add(new VariableContextElResolver());
        return resolvers;
    }
}
