package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The instants of a dossier that figures are made of. When its result was issued the ledger knows. */
public record DossierDates(
        String code,
        String receivingUnit,
        String settlingUnit,
        Instant receivedAt,
        @Nullable Instant returnedAt,
        @Nullable Instant closedAt) {}
