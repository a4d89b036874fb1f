package vn.motcua.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An apology (form 04) was issued; published in the issuing transaction.
 *
 * @param promise the new date of the result
 * @param late issued later than the last working day before the due date: a fault of its own (NĐ 61/2018 Đ.19.9)
 */
public record ApologyIssued(String dossier, UUID letter, LocalDate promise, Instant at, boolean late) {}
