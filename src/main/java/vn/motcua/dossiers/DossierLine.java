package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a search result. */
public record DossierLine(
        String code,
        String procedure,
        String applicant,
        Instant receivedAt,
        String settlingUnit,
        @Nullable String stageName,
        @Nullable String outcome) {}
