package vn.motcua.designs;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A scenario saw something else than it says, or could not go on: a sentence in Vietnamese. */
public final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unexpected(String sentence) {
        super(sentence);
    }

    Unexpected(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static void unless(String what, @Nullable Object expected, @Nullable Object seen) {
        if (!Objects.equals(expected, seen)) {
            throw new Unexpected("%s: kịch bản ghi %s, thấy %s".formatted(what, expected, seen));
        }
    }
}
