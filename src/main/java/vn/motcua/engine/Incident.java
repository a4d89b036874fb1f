package vn.motcua.engine;

import java.time.Instant;

/**
 * A job that gave up.
 *
 * @param dossier business key, may be empty
 * @param activity BPMN id where it stands
 */
public record Incident(
        String id,
        String processKey,
        String processInstance,
        String dossier,
        String activity,
        String message,
        Instant at) {}
