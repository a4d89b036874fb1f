package vn.motcua.dossiers;

/** A dossier was accepted; published in the receipt's transaction, before its process starts. */
public record DossierAccepted(Dossier dossier) {}
