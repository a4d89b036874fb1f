package vn.motcua.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.organisation.Unit;

/** The agency block of the one-stop unit's papers, in both provinces. */
class LetterheadTest {

    @Test
    void theOneStopUnitStandsBelowItsAgencyWithoutNamingItAgain() {
        assertThat(head("UBND thành phố Kon Tum", "Bộ phận Tiếp nhận và Trả kết quả UBND thành phố Kon Tum"))
                .containsExactly("BỘ PHẬN TIẾP NHẬN", "VÀ TRẢ KẾT QUẢ");
        assertThat(head("UBND phường Cẩm Thành", "Trung tâm Phục vụ hành chính công phường Cẩm Thành"))
                .containsExactly("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG");
    }

    @Test
    void aLongTitleBreaksBesideTheMiddleAndRatherAfterAComma() {
        assertThat(Folding.inTwo("TRƯỞNG PHÒNG TÀI CHÍNH – KẾ HOẠCH", 36)).hasSize(1);
        assertThat(Folding.inTwo("TRƯỞNG PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ", 36))
                .containsExactly("TRƯỞNG PHÒNG KINH TẾ,", "HẠ TẦNG VÀ ĐÔ THỊ");
        assertThat(Folding.inTwo("TRƯỞNG PHÒNG LAO ĐỘNG – THƯƠNG BINH VÀ XÃ HỘI", 36))
                .containsExactly("TRƯỞNG PHÒNG LAO ĐỘNG –", "THƯƠNG BINH VÀ XÃ HỘI");
    }

    private static List<String> head(String agency, String oneStop) {
        return Letterhead.ofOneStop(
                        unit("agency", agency, Unit.Kind.COMMUNE, null),
                        unit("desk", oneStop, Unit.Kind.SERVICE_CENTRE, "agency"),
                        null,
                        "Cẩm Thành, ngày 05 tháng 8 năm 2026")
                .agency();
    }

    private static Unit unit(String id, String name, Unit.Kind kind, @Nullable String parent) {
        var first = LocalDate.of(2025, 7, 1);
        return new Unit(
                id,
                name,
                "Cẩm Thành",
                kind,
                parent,
                null,
                false,
                null,
                first,
                null,
                List.of(),
                null,
                null,
                null,
                List.of());
    }
}
