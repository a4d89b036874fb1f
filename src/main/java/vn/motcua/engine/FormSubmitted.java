package vn.motcua.engine;

import java.time.Instant;
import java.util.Map;

/**
 * A task's form was handed in and found valid: a Spring event, synchronous, before the token moves.
 *
 * @param form id of the form, {@code household-business.appraise}
 * @param fields all visible fields by key: String, Long, Double, Boolean; the engine keeps only those that the form
 *     marks as process variables
 * @param official who handed it in
 */
public record FormSubmitted(
        String dossier,
        String processKey,
        String processInstance,
        String taskId,
        String taskKey,
        String form,
        Map<String, Object> fields,
        String official,
        Instant at) {}
