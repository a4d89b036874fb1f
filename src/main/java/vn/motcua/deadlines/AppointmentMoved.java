package vn.motcua.deadlines;

import java.time.Instant;
import java.util.UUID;

/**
 * A calendar change or a correction moved the due date of a dossier; a Spring event, published in the transaction of the
 * ledger entry. Who tells the applicant is no matter of this module.
 *
 * @param occasion id of the application, the same for all dossiers that it moves, or of the correction
 * @param because a Vietnamese clause without full stop, fit for the applicant: no official's name
 */
public record AppointmentMoved(String dossier, UUID occasion, String because, Instant oldDueAt, Instant newDueAt) {}
