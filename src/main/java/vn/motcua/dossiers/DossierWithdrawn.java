package vn.motcua.dossiers;

/** The applicant no longer wants the dossier settled; all that was open for it ends in the same transaction. */
public record DossierWithdrawn(Withdrawal withdrawal) {}
