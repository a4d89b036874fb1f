package vn.motcua.accountability;

import java.util.Locale;
import java.util.UUID;

/**
 * A result that exists without being recorded, as it was answered by the holder of the waiting step.
 *
 * @param processInstance in which it was asked and answered
 * @param by login
 */
record Closing(UUID id, String dossier, String processInstance, Action action, String by) {

    /** CLOSE records the result now. LEAD gives him the waiting step. DISMISS: it is not the final result. */
    enum Action {
        CLOSE,
        LEAD,
        DISMISS;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Action of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }
}
