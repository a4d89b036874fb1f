package vn.motcua.letters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an official writes into a letter himself; all else comes from dossier, deadline, procedure and organisation.
 *
 * @param reason why (forms 02, 03, 04, stop notice); empty for the receipt
 * @param missing the papers or mends asked for, one line each (form 02); how far the dossier had come (stop notice)
 * @param newDate the new date of the result (form 04)
 * @param addressed to whom and until when (papers to other agencies)
 */
public record Wording(String reason, List<String> missing, @Nullable LocalDate newDate, @Nullable Addressed addressed) {
    /**
     * A paper to other agencies.
     *
     * @param about the dossier's work that it belongs to, as the id of that record: the same paper is issued once
     * @param to names of the agencies
     * @param task what they are asked to do
     * @param terms lines that say until when, and what follows
     * @param article where that is written
     */
    public record Addressed(String about, List<String> to, String task, List<String> terms, String article) {}

    public Wording(String reason, List<String> missing, @Nullable LocalDate newDate) {
        this(reason, missing, newDate, null);
    }

    /** For a paper to other agencies. */
    public static Wording addressed(String content, Addressed addressed) {
        return new Wording(content, List.of(), null, addressed);
    }

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
