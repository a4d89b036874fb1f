package vn.motcua.designs;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedures.Publications;

/**
 * What a designer has handed in for one key.
 *
 * @param files path → text of everything that belongs to the key
 * @param publication what it became; null while it is open
 */
public record Draft(
        UUID id, String key, String author, Instant handedInAt, Map<String, String> files, @Nullable Long publication) {
    /** What the checks looked at: another file, another digest. */
    public String digest() {
        return Publications.digest(files);
    }

    public boolean isOpen() {
        return publication == null;
    }

    /** The diagram's path. */
    public String diagram() {
        return "processes/%s/%s.bpmn".formatted(key, key);
    }
}
