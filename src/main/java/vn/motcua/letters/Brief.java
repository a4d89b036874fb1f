package vn.motcua.letters;

import java.util.List;
import java.util.stream.Collectors;

/** The explanation of a due date, as short as a receipt has room for. */
final class Brief {
    private static final int ROOM = 3;

    private Brief() {}

    /** Without receipt and due date, which the paper prints itself; all in one line of text, or none. */
    static List<String> of(List<String> explanation) {
        var text = explanation.stream()
                .filter(line -> !line.startsWith("Tiếp nhận lúc") && !line.startsWith("Đến hạn lúc"))
                .limit(ROOM)
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? List.of() : List.of("Cách tính: " + text);
    }
}
