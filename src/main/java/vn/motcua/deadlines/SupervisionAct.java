package vn.motcua.deadlines;

import java.time.Instant;

/**
 * What supervision did once.
 *
 * @param dueAt the due instant that it was about
 * @param recipient role to whom it goes, {@code unit-head}
 */
public record SupervisionAct(String dossier, Instant dueAt, Act act, String rung, String recipient, Instant at) {}
