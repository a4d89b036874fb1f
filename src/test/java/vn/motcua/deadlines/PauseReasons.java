package vn.motcua.deadlines;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The closed set of reasons that stop the clock, for tests of other modules. */
public final class PauseReasons {
    private PauseReasons() {}

    public static Set<String> all() {
        return Arrays.stream(PauseReason.values()).map(PauseReason::code).collect(Collectors.toUnmodifiableSet());
    }
}
