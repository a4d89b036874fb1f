package vn.motcua.procedures;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A procedure with the file that it was read from.
 *
 * @param path {@code config/procedures/x.yaml}
 * @param tree its nodes, which know their lines
 * @param text the whole file, kept as the version
 */
record ProcedureSource(String path, JsonNode tree, String text, Procedure procedure) {}
