package vn.motcua.designs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as it went in the sandbox.
 *
 * @param failure why it stopped, in Vietnamese; null when it went to its end
 * @param works open at the end
 */
public record Trial(String name, @Nullable String failure, List<Scene> scenes, List<Work> works) {
    /** What there was after a step. */
    public record Scene(
            String step,
            Instant at,
            String stage,
            List<String> tasks,
            String clock,
            @Nullable Instant dueAt,
            @Nullable String outcome,
            List<String> letters,
            List<String> standing) {}

    /**
     * An open task that the next step may complete.
     *
     * @param doers logins
     * @param fields of its form, in order
     */
    public record Work(String name, List<String> doers, @Nullable Instant dueAt, List<Field> fields) {}

    /** @param choices value → label; empty for a free field */
    public record Field(String key, String label, Map<String, String> choices) {}

    public boolean passed() {
        return failure == null;
    }
}
