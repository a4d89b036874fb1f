package vn.motcua.dossiers;

/** The applicant has the result. */
public record DossierReturned(String dossier, java.time.Instant at) {}
