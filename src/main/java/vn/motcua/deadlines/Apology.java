package vn.motcua.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An issued apology (form 04): its letter and the date it promises. */
record Apology(String dossier, UUID letter, String sign, LocalDate newDate, Instant issuedAt) {}
