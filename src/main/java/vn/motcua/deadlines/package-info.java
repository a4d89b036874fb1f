/**
 * When a dossier is due and why: an append-only ledger per dossier, whose sum is the due date, and the supervision that
 * watches it.
 *
 * <p>Nothing here is overwritten. A due date is counted from the ledger and the working calendar whenever it is asked for.
 */
@ApplicationModule(
        displayName = "Thời hạn",
        allowedDependencies = {"dossiers", "calendar", "procedures", "rules", "organisation", "engine"})
@NullMarked
package vn.motcua.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
