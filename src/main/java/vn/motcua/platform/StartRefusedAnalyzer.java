package vn.motcua.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.motcua.engine.StartRefused;

/** Shows the sentence of a refused start instead of a stack trace. */
class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, StartRefused refused) {
        return new FailureAnalysis(String.valueOf(refused.getMessage()), reason(refused.getCause()), refused);
    }

    private static @Nullable String reason(@Nullable Throwable cause) {
        return cause == null ? null : cause.getMessage();
    }
}
