package vn.motcua.procedures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.motcua.engine.StartRefused;

/** Who does a step, as published tables call them; the first that fits counts. */
enum Hand {
    CLERK("một cửa", "tiếp nhận và trả", "tn&tkq", "ttphcc", "ttpvhcc"),
    RECORDS("văn thư"),
    AGENCY_HEAD("chủ tịch", "giám đốc", "lãnh đạo ubnd", "lãnh đạo sở", "lãnh đạo ủy ban"),
    UNIT_HEAD("trưởng phòng", "lãnh đạo phòng", "phó phòng"),
    SPECIALIST("chuyên viên", "công chức", "viên chức", "cán bộ");

    private final List<String> words;

    Hand(String... words) {
        this.words = List.of(words);
    }

    /** The role's id, {@code unit-head}. */
    String role() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Hand of(int row, String written) {
        var text = written.toLowerCase(Locale.forLanguageTag("vi"));
        return Arrays.stream(values())
                .filter(hand -> hand.role().equals(text) || hand.words.stream().anyMatch(text::contains))
                .findFirst()
                .orElseThrow(() -> new StartRefused(
                        ("Bước %d: chưa biết '%s' là vai trò nào. Ghi một trong clerk, specialist, unit-head, agency-head,"
                                        + " records; việc của người dân hoặc cơ quan khác cần một khối riêng, chưa vẽ được"
                                        + " từ bảng.")
                                .formatted(row, written)));
    }

    boolean leads() {
        return this == AGENCY_HEAD || this == UNIT_HEAD;
    }
}
