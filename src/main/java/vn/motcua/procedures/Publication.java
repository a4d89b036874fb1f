package vn.motcua.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * One published version of a procedure or block. It never changes.
 *
 * @param number 1, 2, 3… for each key
 * @param decision number of the decision that published it, {@code 35/QĐ-UBND}
 * @param files path → text of everything that belongs to the key
 * @param digest SHA-256 of the files
 */
public record Publication(
        long id,
        String key,
        int number,
        String decision,
        LocalDate decidedOn,
        String author,
        String publisher,
        Instant publishedAt,
        Map<String, String> files,
        String digest) {}
