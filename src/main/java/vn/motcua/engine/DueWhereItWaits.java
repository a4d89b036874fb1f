package vn.motcua.engine;

import java.util.Set;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * The due date of a task, asked for in the name of the unit that the task is for: the working time of its agency counts, which
 * may have closed when the dossier's own has not.
 *
 * @param due as the diagram says it
 * @param candidates as the diagram says who may do the task; none where somebody is appointed
 */
record DueWhereItWaits(Expression due, Set<Expression> candidates, StepBegin begin) implements Expression {

    @Override
    public @Nullable Object getValue(VariableScope scope) {
        return begin.in(unit(scope), () -> due.getValue(scope));
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        due.setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return due.getExpressionText();
    }

    @Override
    public boolean isLiteralText() {
        return due.isLiteralText();
    }

    private @Nullable String unit(VariableScope scope) {
        for (Expression candidate : candidates) {
            if (candidate.getValue(scope) instanceof String groups && groups.indexOf('.') > 0) {
                String first = groups.split(",", 2)[0];
                return first.substring(0, first.lastIndexOf('.'));
            }
        }
        return null;
    }
}
