package vn.motcua.procedures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who does a step, as published tables call them; the first that fits counts. */
enum Hand {
    CLERK("một cửa", "tiếp nhận và trả", "tn&tkq", "ttphcc", "ttpvhcc"),
    RECORDS("văn thư"),
    AGENCY_HEAD("chủ tịch", "giám đốc", "lãnh đạo ubnd", "lãnh đạo sở", "lãnh đạo ủy ban"),
    UNIT_HEAD("trưởng phòng", "lãnh đạo phòng", "phó phòng", "lãnh đạo chi cục", "chi cục trưởng", "lãnh đạo đơn vị"),
    SPECIALIST("chuyên viên", "công chức", "viên chức", "cán bộ"),
    /** Whoever the shared block gives the step to. */
    BLOCK;

    private final List<String> words;

    Hand(String... words) {
        this.words = List.of(words);
    }

    /** The role's id, {@code unit-head}. */
    String role() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty when the words say no role. */
    static Optional<Hand> of(String written) {
        var text = written.toLowerCase(Locale.forLanguageTag("vi"));
        return Arrays.stream(values())
                .filter(hand -> hand.role().equals(text) || hand.words.stream().anyMatch(text::contains))
                .findFirst();
    }

    boolean leads() {
        return this == AGENCY_HEAD || this == UNIT_HEAD;
    }
}
