package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
    void theFortyCommunesFromKonTumAreTheSameUnitsInBothProvinces() {
        var communes = quangNgai.units().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COMMUNE)
                .toList();
        assertThat(communes).hasSize(40).allSatisfy(commune -> {
            var before = konTum.unit(commune.id());
            assertThat(before.name()).isEqualTo(commune.name());
            assertThat(before.gsoCode()).isEqualTo(commune.gsoCode());
            assertThat(before.isValidOn(LocalDate.of(2025, 6, 30))).isFalse();
        });
    }

    @Test
    void thereIsNoDistrictBetweenCommuneAndProvince() {
        assertThat(quangNgai.units()).noneMatch(unit -> unit.kind() == Unit.Kind.DISTRICT);
        assertThat(quangNgai.numbers("kon-tum-2025")).isEqualTo(new AgencyNumbers("H48", "102", null));
    }

    @Test
    void aUnitSettlesWhatItNamesAndAnAgencyWithoutOneNothing() {
        assertThat(quangNgai.settling("kon-tum-2025", "tckh")).map(Unit::id).contains("kon-tum-2025-kinh-te");
        assertThat(quangNgai.settling("kon-tum-2025", "tu-phap")).map(Unit::id).contains("kon-tum-2025-van-phong");
        assertThat(quangNgai.settling("bo-y-2025", "tckh")).isEmpty();
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
}
