package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The two-tier province of today, as it is shipped. */
class QuangNgaiTest {
    private static final String FILE = "config/organisation/quang-ngai.yaml";
    private static final String DEMO = "config/organisation/quang-ngai.demo.yaml";

    private final Organisation quangNgai = new Organisation(
            KonTum.reader().read(FILE, new ClassPathResource(FILE), DEMO, new ClassPathResource(DEMO)));
    private final Organisation konTum = KonTum.organisation();

    @Test
    void theProvinceHasNinetySixCommunesInVietnameseOrder() {
        assertThat(communes()).hasSize(96);
        assertThat(communes()).filteredOn(named("UBND xã ")).hasSize(86);
        assertThat(communes()).filteredOn(named("UBND phường ")).hasSize(9);
        assertThat(communes())
                .filteredOn(named("UBND đặc khu "))
                .extracting(Unit::id)
                .containsExactly("ly-son-2025");
        assertThat(communes()).extracting(Unit::id).doesNotHaveDuplicates();
        assertThat(communes()).extracting(Unit::gsoCode).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(communes())
                .extracting(Unit::codeNumber)
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        assertThat(communes())
                .extracting(Unit::place)
                .isSortedAccordingTo(Collator.getInstance(Locale.forLanguageTag("vi")))
                .startsWith("An Phú", "Ba Dinh", "Ba Động")
                .containsSubsequence("Ba Tô", "Ba Tơ", "Cà Đam", "Dục Nông", "Đăk Bla", "Sơn Hà", "Sơn Hạ");
    }

    @Test
    void everyCommuneHasAOneStopAndTheSameDivisions() {
        assertThat(communes()).allSatisfy(commune -> {
            assertThat(quangNgai.oneStopOf(commune.id()).parent()).isEqualTo(commune.id());
            assertThat(quangNgai.settling(commune.id(), "tckh")).isPresent();
            assertThat(quangNgai.settling(commune.id(), "tu-phap")).isPresent();
            assertThat(quangNgai.unit(commune.id() + "-van-hoa-xa-hoi").place()).isEqualTo(commune.place());
        });
        assertThat(quangNgai.unit("bo-y-2025-kinh-te").name()).isEqualTo("Phòng Kinh tế xã Bờ Y");
        assertThat(quangNgai.unit("ly-son-2025-kinh-te").name()).isEqualTo("Phòng Kinh tế đặc khu Lý Sơn");
        assertThat(quangNgai.unit("cam-thanh-2025-kinh-te").name())
                .isEqualTo("Phòng Kinh tế, Hạ tầng và Đô thị phường Cẩm Thành");
    }

    @Test
    void aCommuneThatDiffersDeclaresItsOwnPart() {
        var own = KonTum.changed(
                FILE,
                "officials: []",
                "  - {id: ly-son-2025-kinh-te, kind: division, name: Phòng Biển đảo, place: Lý Sơn, parent: ly-son-2025}"
                        + "\nofficials: []");
        var file = KonTum.reader().read(FILE, own, DEMO, null);
        assertThat(new Organisation(file).unit("ly-son-2025-kinh-te").name()).isEqualTo("Phòng Biển đảo");
        assertThat(new Organisation(file).settling("ly-son-2025", "tckh")).isEmpty();
    }

    @Test
    void theFortyCommunesFromKonTumAreTheSameUnitsInBothProvinces() {
        var fromKonTum =
                communes().stream().filter(unit -> konTum.exists(unit.id())).toList();
        assertThat(fromKonTum).hasSize(40).allSatisfy(commune -> {
            var before = konTum.unit(commune.id());
            assertThat(before.name()).isEqualTo(commune.name());
            assertThat(before.gsoCode()).isEqualTo(commune.gsoCode());
            assertThat(before.isValidOn(LocalDate.of(2025, 6, 30))).isFalse();
        });
    }

    @Test
    void thereIsNoDistrictBetweenCommuneAndProvince() {
        assertThat(quangNgai.units()).noneMatch(unit -> unit.kind() == Unit.Kind.DISTRICT);
        assertThat(quangNgai.hasDistricts()).isFalse();
        assertThat(konTum.hasDistricts()).isTrue();
        assertThat(quangNgai.numbers("kon-tum-2025")).isEqualTo(new AgencyNumbers("H48", "102", null));
    }

    @Test
    void aUnitSettlesWhatItNamesAndAnAgencyWithoutOneNothing() {
        assertThat(quangNgai.settling("kon-tum-2025", "tckh")).map(Unit::id).contains("kon-tum-2025-kinh-te");
        assertThat(quangNgai.settling("kon-tum-2025", "tu-phap")).map(Unit::id).contains("kon-tum-2025-van-phong");
        assertThat(quangNgai.settling("quang-ngai-y-te", "tckh")).isEmpty();
        assertThat(konTum.settling("tp-kon-tum", "tckh")).map(Unit::id).contains("tp-kon-tum-tckh");
    }

    @Test
    void whatADepartmentOf2022DidTheOneOfTodayDoes() {
        assertThat(quangNgai.partner("kon-tum-2025", "tai-nguyen"))
                .map(Unit::id)
                .contains("quang-ngai-nong-nghiep");
        assertThat(quangNgai.partner("kon-tum-2025", "y-te")).map(Unit::id).contains("quang-ngai-y-te");
        assertThat(konTum.partner("tp-kon-tum", "tai-nguyen")).map(Unit::id).contains("kon-tum-tai-nguyen");
    }

    @Test
    void theRulesAreThoseOfADayOnWhichTheProvinceExists() {
        assertThat(quangNgai.within(LocalDate.of(2022, 8, 5))).isEqualTo("2025-07-01");
        assertThat(quangNgai.within(LocalDate.of(2026, 11, 20))).isEqualTo("2026-11-20");
    }

    @Test
    void everyNumberIsStillMarkedUnconfirmed() {
        assertThat(quangNgai.units()).noneMatch(Unit::codeConfirmed);
    }

    private List<Unit> communes() {
        return quangNgai.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COMMUNE)
                .toList();
    }

    private static Predicate<Unit> named(String start) {
        return unit -> unit.name().startsWith(start);
    }
}
