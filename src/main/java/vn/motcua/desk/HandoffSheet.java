package vn.motcua.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A handoff as the dossier's page shows it.
 *
 * @param state in words; {@code why} the reason of a refusal or the result, where there is one
 * @param dueAt by when the receiver has to answer, or to be done
 * @param slip the transfer slip; null for who may not read letters
 */
public record HandoffSheet(
        String step,
        String from,
        String to,
        String content,
        Instant sentAt,
        String state,
        @Nullable String why,
        Instant dueAt,
        boolean late,
        @Nullable UUID slip) {}
