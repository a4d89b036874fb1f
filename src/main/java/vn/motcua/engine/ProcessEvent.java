package vn.motcua.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a process: Spring application events, synchronous, inside the transaction. {@code dossier} is the
 * business key and empty in processes that belong to no dossier.
 */
public sealed interface ProcessEvent {
    String dossier();

    String processKey();

    Instant at();

    /**
     * A task waits; {@code candidateGroups} ({@code <unit>.<role>}) may take it. {@code leg}: in a shared block, the step of
     * the caller that it runs for; null elsewhere.
     */
    record TaskOpened(
            String dossier,
            String processKey,
            String taskId,
            String taskKey,
            String taskName,
            Instant at,
            @Nullable Instant dueAt,
            List<String> candidateGroups,
            @Nullable String leg)
            implements ProcessEvent {}

    /** A task was claimed, assigned, or put back ({@code official} null). */
    record TaskAssigned(
            String dossier,
            String processKey,
            String taskId,
            String taskKey,
            String taskName,
            @Nullable String official,
            Instant at)
            implements ProcessEvent {}

    /** A task is gone: done, or withdrawn ({@code completed} false). {@code official}: who held it. */
    record TaskClosed(
            String dossier,
            String processKey,
            String taskId,
            String taskKey,
            String taskName,
            boolean completed,
            @Nullable String official,
            Instant at)
            implements ProcessEvent {}

    /** A stage began: a top-level sub-process; in a process without any (event sub-processes apart), each task or call. */
    record StageEntered(String dossier, String processKey, String stageKey, String stageName, Instant at)
            implements ProcessEvent {}

    /** An instance ended; {@code outcome} is the end event's id, only when it ran to its end. */
    record ProcessEnded(String dossier, String processKey, String processInstance, @Nullable String outcome, Instant at)
            implements ProcessEvent {}
}
