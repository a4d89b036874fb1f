package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchFormTest {
    @ParameterizedTest
    @CsvSource({
        "Đặng Thị Hường,dang thi huong",
        "'  Y  Đăk   KRoong ',y dak kroong",
        "NGUYỄN QUỐC VƯỢNG,nguyen quoc vuong",
        "Ngọk Réo,ngok reo"
    })
    void aNameIsFoundWithoutItsDiacritics(String name, String form) {
        assertThat(SearchForm.of(name)).isEqualTo(form);
    }
}
