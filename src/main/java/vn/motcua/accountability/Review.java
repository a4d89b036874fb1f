package vn.motcua.accountability;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An accountability review (xem xét trách nhiệm) of a late dossier.
 *
 * @param dueAt the due instant that it is about
 * @param facts as they stood when it was opened: {@code dossier}, {@code procedure}, {@code receivedAt},
 *     {@code originalDueAt}, {@code dueAt}, {@code lateMinutes}, {@code apologised}, {@code holdings}, {@code faults},
 *     {@code escalations}, {@code explanation}; no papers, no name of a citizen
 * @param statements what was put on record, oldest first
 */
public record Review(
        UUID id,
        String dossier,
        Instant dueAt,
        Instant openedAt,
        Map<String, Object> facts,
        List<Statement> statements) {

    /**
     * @param step {@code explain}, {@code assess}, {@code opinion}, {@code decide}, {@code recordDecision},
     *     {@code corrected} and {@code closed} by a correction, or {@code notified} by the system
     * @param fields as filled in
     */
    public record Statement(String step, String official, Instant at, Map<String, Object> fields) {}

    boolean has(String step) {
        return statements.stream().anyMatch(statement -> statement.step().equals(step));
    }
}
