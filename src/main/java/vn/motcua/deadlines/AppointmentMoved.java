package vn.motcua.deadlines;

import java.time.Instant;
import java.util.UUID;

/**
 * A calendar change moved the due date of a dossier; a Spring event, published in the transaction of the ledger entry. Who
 * tells the applicant is no matter of this module.
 *
 * @param change id of the application, the same for all dossiers that it moves
 * @param decision number of the decision that declares the change
 */
public record AppointmentMoved(String dossier, UUID change, String decision, Instant oldDueAt, Instant newDueAt) {}
