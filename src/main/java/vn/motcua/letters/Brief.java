package vn.motcua.letters;

import java.util.List;
import java.util.stream.Collectors;

/** The explanation of a due date, as short as a receipt has room for. */
final class Brief {
    private static final int ROOM = 3;
    private static final List<String> PRINTED = List.of("Tiếp nhận lúc", "Thời hạn giải quyết:", "Đến hạn lúc");

    private Brief() {}

    /** Without receipt, limit and due date, which the paper prints itself; all in one line of text, or none. */
    static List<String> of(List<String> explanation) {
        var text = explanation.stream()
                .filter(line -> PRINTED.stream().noneMatch(line::startsWith))
                .limit(ROOM)
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? List.of() : List.of("Cách tính: " + text);
    }
}
