package vn.motcua.processes;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** {@code -Dprocedure=<key>}: a designer checks one procedure in seconds; every other test is left out. */
public final class OneProcedure implements ExecutionCondition, SkipExecutionHook {
    private static final String WHY = "-Dprocedure names one procedure";

    /** The key that was asked for; empty when everything is checked. */
    static Optional<String> key() {
        return Optional.ofNullable(System.getProperty("procedure")).filter(key -> !key.isBlank());
    }

    /** The paths below {@code processes/<key>/} and {@code forms/<key>/}, or all paths when no procedure is named. */
    static Stream<String> of(Stream<String> paths) {
        return key().map(key -> {
                    var chosen = paths.filter(isOf(key)).toList();
                    if (chosen.isEmpty()) {
                        throw new IllegalArgumentException("Không có quy trình '" + key
                                + "': -Dprocedure phải là tên một thư mục trong processes.");
                    }
                    return chosen.stream();
                })
                .orElse(paths);
    }

    /** Whether a path, with slashes of either kind, belongs to the procedure. */
    static Predicate<String> isOf(String key) {
        return path -> path.replace('\\', '/').matches("(processes|forms)/" + key + "/.*");
    }

    private static boolean leavesOut(Optional<Class<?>> test) {
        return key().isPresent()
                && test.filter(type -> !type.isAnnotationPresent(ChecksProcedure.class))
                        .isPresent();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return leavesOut(context.getTestClass())
                ? ConditionEvaluationResult.disabled(WHY)
                : ConditionEvaluationResult.enabled("");
    }

    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        return leavesOut(context.optionalContainerClass()) ? SkipResult.skip(WHY) : SkipResult.doNotSkip();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
