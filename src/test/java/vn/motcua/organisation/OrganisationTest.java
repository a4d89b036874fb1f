package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.motcua.engine.Refusal;

class OrganisationTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

    private final Organisation konTum = KonTum.organisation();

    @Test
    void in2022ThereAreTenDistrictsAndOneHundredAndTwoCommunes() {
        assertThat(konTum.units()).filteredOn(of(Unit.Kind.DISTRICT)).hasSize(10);
        assertThat(konTum.units()).filteredOn(of(Unit.Kind.COMMUNE)).hasSize(102);
        assertThat(konTum.units())
                .filteredOn(of(Unit.Kind.DEPARTMENT))
                .filteredOn(unit -> "kon-tum-ubnd".equals(unit.parent()))
                .hasSize(20);
    }

    @Test
    void fromJuly2025TheDistrictLevelIsGoneAndFortyCommunesStandInQuangNgai() {
        var after = konTum.units(LAST_DAY.plusDays(1));
        assertThat(after).noneMatch(of(Unit.Kind.DISTRICT));
        assertThat(after)
                .filteredOn(of(Unit.Kind.COMMUNE))
                .hasSize(40)
                .allMatch(unit -> konTum.isWithin(unit.id(), "quang-ngai"));
        assertThat(konTum.units(LAST_DAY)).anyMatch(of(Unit.Kind.DISTRICT));
    }

    @Test
    void aCodeOfTheStatisticsOfficeIsNoKey() {
        assertThat(konTum.unit("thang-loi-23293").gsoCode())
                .isEqualTo(konTum.unit("kon-tum-2025").gsoCode())
                .isEqualTo("23293");
    }

    @Test
    void aDivisionActsForTheAgencyAboveIt() {
        assertThat(konTum.agencyOf("tp-kon-tum-tckh").id()).isEqualTo("tp-kon-tum");
        assertThat(konTum.agencyOf("kon-tum-ttpvhcc").id()).isEqualTo("kon-tum-office");
        assertThat(konTum.oneStopOf("tp-kon-tum").id()).isEqualTo("tp-kon-tum-mot-cua");
        assertThat(konTum.oneStopOf("kon-tum-noi-vu").id()).isEqualTo("kon-tum-ttpvhcc");
        assertThatThrownBy(() -> konTum.oneStopOf("sa-thay")).extracting("code").isEqualTo("no-one-stop");
        assertThatThrownBy(() -> konTum.agencyOf("kon-tum")).extracting("code").isEqualTo("no-agency");
    }

    @Test
    void theProvincialCounterReceivesForTheDepartmentThatSettles() {
        assertThat(konTum.settlingAt("kon-tum-ttpvhcc", "ke-hoach").map(Unit::id))
                .contains("kon-tum-ke-hoach");
        assertThat(konTum.settlingAt("tp-kon-tum-mot-cua", "tckh").map(Unit::id))
                .contains("tp-kon-tum-tckh");
        assertThat(konTum.settlingAt("kon-tum-ttpvhcc", "tckh")).isEmpty();
        assertThat(konTum.settlingAt("tp-kon-tum-mot-cua", "ke-hoach")).isEmpty();
    }

    @Test
    void anAgencyHasANumberBelowTheProvinceAndACommuneOneBelowItsDistrict() {
        assertThat(konTum.numbers("tp-kon-tum")).isEqualTo(new AgencyNumbers("H34", "64", null));
        assertThat(konTum.numbers("kon-tum-office")).isEqualTo(new AgencyNumbers("H34", "16", null));
        assertThat(konTum.numbers("quyet-thang-23287").above()).isEqualTo("64");
        assertThatThrownBy(() -> konTum.numbers("kroong-23314"))
                .extracting("code")
                .isEqualTo("no-identifier");
    }

    @Test
    void noTwoAgenciesShareTheirNumbers() {
        var numbers = konTum.units().stream()
                .filter(unit -> unit.codeNumber() != null)
                .map(unit -> konTum.numbers(unit.id()))
                .toList();
        assertThat(numbers).doesNotHaveDuplicates().hasSize(32);
    }

    @Test
    void aProvinceThatEndedIsPlayedByTheRulesOfItsLastDay() {
        assertThat(konTum.within(LocalDate.of(2022, 8, 5))).isEqualTo("2022-08-05");
        assertThat(konTum.within(LocalDate.of(2026, 11, 20))).isEqualTo("2025-06-30");
    }

    @Test
    void everyUnitNumberIsStillMarkedUnconfirmed() {
        assertThat(konTum.units()).noneMatch(Unit::codeConfirmed);
    }

    @Test
    void officialsAreFoundByUnitAndRole() {
        assertThat(konTum.officials("tp-kon-tum-tckh", "specialist"))
                .extracting(Official::id)
                .containsExactly("chuyenvien", "chuyenvien2");
        assertThat(konTum.officialsOf("dak-to-tckh")).hasSize(3);
        assertThat(konTum.head("tp-kon-tum-tckh")).map(Official::id).contains("truongphong");
        assertThat(konTum.head("tp-kon-tum")).map(Official::id).contains("chutichtp");
        assertThat(konTum.head("dak-to-mot-cua")).isEmpty();
        assertThat(Organisation.group("tp-kon-tum-tckh", "specialist")).isEqualTo("tp-kon-tum-tckh.specialist");
    }

    @Test
    void whatIsUnknownIsRefusedNotGuessed() {
        assertThatThrownBy(() -> konTum.unit("nowhere"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> konTum.official("nobody")).extracting("code").isEqualTo("unknown-official");
        assertThat(konTum.find("nobody")).isEmpty();
    }

    private static Predicate<Unit> of(Unit.Kind kind) {
        return unit -> unit.kind() == kind;
    }
}
