package vn.motcua.dossiers;

import java.time.Instant;
import java.util.UUID;

/**
 * A paper of a dossier: who stored it, when, and the hash of its content.
 *
 * @param kind the key of a required paper of the procedure, or {@code result}, {@code supplement}, {@code other}
 */
public record Paper(
        UUID id,
        UUID submission,
        String kind,
        String title,
        String fileName,
        String mediaType,
        long sizeBytes,
        String sha256,
        Instant storedAt,
        String storedBy) {}
