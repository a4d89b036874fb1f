package vn.motcua.procedures;

/**
 * What an end event of the diagram means for the dossier.
 *
 * @param endEvent the end event's id, such as {@code end_granted}
 * @param name in Vietnamese, such as “Đã cấp kết quả”
 * @param nationalStatus status code of the national portal, 1–10; 10 = “Đã trả kết quả”
 */
public record Outcome(String endEvent, String name, int nationalStatus) {}
