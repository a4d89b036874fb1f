package vn.motcua.procedures;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A component of the dossier, as on the checklist of the receipt (form 01).
 *
 * @param key stable kebab-case key
 * @param name as on the receipt
 * @param need whether every dossier must have it
 * @param when in which case it is needed, for {@link Need#CONDITIONAL}
 * @param copies how many
 * @param basis how well the requirement is founded
 */
public record RequiredPaper(String key, String name, Need need, @Nullable String when, int copies, Basis basis) {
    /** Whether every dossier must have the paper. */
    public enum Need {
        @JsonProperty("always")
        ALWAYS,
        @JsonProperty("conditional")
        CONDITIONAL
    }
}
