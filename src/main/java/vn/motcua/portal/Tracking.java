package vn.motcua.portal;

import java.util.List;

/**
 * How far a dossier is, and nothing else: no names, no dates, no decision (TT 01/2018/TT-VPCP Đ.16.2d).
 *
 * @param done how many of the steps are reached, from 1
 */
public record Tracking(String code, int done, String sentence) {
    private static final List<String> STEPS =
            List.of("Đã tiếp nhận", "Đang giải quyết", "Có kết quả", "Đã trả kết quả");

    public List<String> steps() {
        return STEPS;
    }
}
