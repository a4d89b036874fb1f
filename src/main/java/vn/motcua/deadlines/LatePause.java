package vn.motcua.deadlines;

import java.time.Instant;

/**
 * The clock was stopped on the last working day before the due day, or on the due day itself: legal, and worth a look of
 * the unit's head. Published as a Spring event in the transaction of the pause.
 *
 * @param dueAt where the deadline stood
 * @param reason in words, as people read it
 * @param actor login, or {@code system}
 */
public record LatePause(String dossier, Instant at, Instant dueAt, String reason, String actor) {}
