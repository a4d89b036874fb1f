package vn.motcua.engine;

import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.jspecify.annotations.Nullable;
import vn.motcua.engine.Words.Word;

/** Calls the words. A {@link ProcessProblem} that a word raises becomes the BPMN error of its code. */
final class WordResolver extends ELResolver {
    private final Words words;

    WordResolver(Words words) {
        this.words = words;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        var word = base == null && property instanceof String name ? words.word(name) : null;
        if (word != null) {
            context.setPropertyResolved(true);
        }
        return word;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            Object method,
            Class<?> @Nullable [] types,
            @Nullable Object @Nullable [] arguments) {
        if (!(base instanceof Word word)) {
            return null;
        }
        requireProcess(context);
        var given = arguments == null ? new Object[0] : arguments;
        var called = word.method(method.toString(), given.length);
        if (called == null) {
            throw new MethodNotFoundException(word.name() + "." + method + "/" + given.length);
        }
        context.setPropertyResolved(true);
        return call(called, word, coerced(context, called, given));
    }

    /**
     * Words act for a running process. A task query comes from anybody, and the engine's own ban on expressions in one
     * overlooks those in its {@code orQueries}.
     */
    private static void requireProcess(ELContext context) {
        if (!(context.getContext(VariableScope.class) instanceof VariableScope)) {
            throw new ELException(
                    Refusal.forbidden("word-outside-process", "Bộ từ vựng chỉ dùng được trong quy trình đang chạy."));
        }
    }

    private static @Nullable Object[] coerced(ELContext context, Method method, @Nullable Object[] given) {
        var factory = (ExpressionFactory) context.getContext(ExpressionFactory.class);
        var coerced = new @Nullable Object[given.length];
        for (var i = 0; i < given.length; i++) {
            coerced[i] = factory.coerceToType(given[i], method.getParameterTypes()[i]);
        }
        return coerced;
    }

    private static @Nullable Object call(Method method, Word word, @Nullable Object[] arguments) {
        try {
            return method.invoke(word.bean().get(), arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof ProcessProblem problem) {
                throw new ELException(new BpmnError(problem.code(), String.valueOf(problem.getMessage()), problem));
            }
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        throw new ELException("Words cannot be set");
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
