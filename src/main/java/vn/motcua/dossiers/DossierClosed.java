package vn.motcua.dossiers;

import java.time.Instant;

/**
 * The process of a dossier ended.
 *
 * @param outcome the end event reached
 */
public record DossierClosed(String dossier, String outcome, Instant at) {}
