package vn.motcua.dossiers;

/** The work is done: the result has its number, date and scan (stops the agency's clock). */
public record ResultIssued(String dossier, java.time.Instant at) {}
