package vn.motcua.engine;

import org.jspecify.annotations.Nullable;

/** The application cannot start like this: file, place and a sentence saying what to mend (Vietnamese). Shown without a stack trace. */
public class StartRefused extends RuntimeException {
    public StartRefused(String sentence) {
        this(sentence, null);
    }

    public StartRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
