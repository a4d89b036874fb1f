package vn.motcua.procedures;

/**
 * A case (trường hợp) of a procedure that has several: the same road, another limit. The clerk chooses it at receipt.
 *
 * @param name as people say it, <i>Nhà ở riêng lẻ</i>
 */
public record ProcedureCase(String key, String name) {}
