package vn.motcua.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for an official.
 *
 * @param key BPMN id, {@code task_appraise}
 * @param dossier business key; empty in processes that belong to no dossier
 * @param candidateGroups {@code <unit>.<role>}
 * @param dueAt end of the step's norm; null when the step has none
 * @param formKey {@code <process>.<form>}
 */
public record OpenTask(
        String id,
        String key,
        String name,
        String processKey,
        String processInstance,
        String dossier,
        @Nullable String assignee,
        List<String> candidateGroups,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable String formKey) {}
