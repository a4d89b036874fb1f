package vn.motcua.dossiers;

import java.time.Instant;

/** One line of a dossier's journal: who did what, when. */
public record JournalLine(Instant at, String actor, String kind, String text) {}
