package vn.motcua.engine;

import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Process variables with scalar values. {@code dossier} is the business key, whatever variable of that name there may be;
 * empty in processes that belong to no dossier.
 */
final class ScalarVariables extends VariableScopeElResolver {
    static final String DOSSIER = "dossier";

    /** What Camunda offers under these names would open the engine; they are not even variables here. */
    static final Set<String> HIDDEN = Set.of(
            EXECUTION_KEY,
            CASE_EXECUTION_KEY,
            EXTERNAL_TASK_KEY,
            LOGGED_IN_USER_KEY,
            VariableContextElResolver.VAR_CTX_KEY);

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null
                || !(property instanceof String name)
                || HIDDEN.contains(name)
                || !(context.getContext(VariableScope.class) instanceof VariableScope scope)) {
            return null;
        }
        if (DOSSIER.equals(name)) {
            context.setPropertyResolved(true);
            return businessKey(scope);
        }
        if (!scope.hasVariable(name)) {
            return null;
        }
        context.setPropertyResolved(true);
        return scalar(name, scope.getVariable(name));
    }

    private static @Nullable Object scalar(String name, @Nullable Object value) {
        if (!Scalars.isScalar(value)) {
            throw new PropertyNotFoundException("Variable " + name + " is not scalar");
        }
        return value;
    }

    private static String businessKey(VariableScope scope) {
        var execution = scope instanceof TaskEntity task ? task.getExecution() : scope;
        var key = execution instanceof ExecutionEntity entity ? entity.getProcessBusinessKey() : null;
        return key == null ? "" : key;
    }
}
