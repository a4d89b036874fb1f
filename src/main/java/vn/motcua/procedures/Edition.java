package vn.motcua.procedures;

import org.jspecify.annotations.Nullable;

/**
 * What a dossier is settled by: which procedure, in which version of its configuration, in which of its cases.
 *
 * @param caseKey null for the ordinary case: of a procedure without cases, or from before it had any
 */
public record Edition(String procedure, String version, @Nullable String caseKey) {}
