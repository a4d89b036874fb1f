package vn.motcua.letters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an official writes into a letter himself; all else comes from dossier, deadline, procedure and organisation.
 *
 * @param reason why (forms 02, 03, 04); empty for the receipt
 * @param missing the papers or mends asked for, one line each (form 02)
 * @param newDate the new date of the result (form 04)
 */
public record Wording(String reason, List<String> missing, @Nullable LocalDate newDate) {
    /** For the receipt. */
    public static Wording none() {
        return new Wording("", List.of(), null);
    }

    /** For a refusal (form 03). */
    public static Wording reason(String reason) {
        return new Wording(reason, List.of(), null);
    }

    /**
     * For a supplement request (form 02).
     *
     * @param missing free text, one paper a line
     */
    public static Wording supplement(String missing, String reason) {
        return new Wording(
                reason,
                missing.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                null);
    }

    /** For an apology (form 04). */
    public static Wording apology(String reason, LocalDate newDate) {
        return new Wording(reason, List.of(), newDate);
    }
}
