package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.engine.Refusal;

class RightsTest {
    /** A household business in Kon Tum city: received and returned by its one-stop unit, settled by its finance division. */
    private static final Set<String> CITY = Set.of("tp-kon-tum-mot-cua", "tp-kon-tum-tckh");

    private final Organisation konTum = KonTum.organisation();
    private final Rights rights = new Rights(konTum);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
            tiepnhan,         true,  true
            tiepnhan2,        true,  true
            truongmotcua,     true,  true
            chuyenvien,       true,  true
            truongphong,      true,  true
            vanthu,           true,  true
            chutichtp,        true,  true
            vanphong,         true,  true
            chutich,          true,  true
            quantri,          true,  true
            noivu,            false, true
            dakto.tiepnhan,   false, false
            dakto.chuyenvien, false, false
            dakto.truongphong,false, false
            dakto.vanthu,     false, false
            nobody,           false, false
            """)
    void whoSeesADossierOfTheCity(String official, boolean ordinarily, boolean underReview) {
        assertThat(rights.maySee(official, CITY)).isEqualTo(ordinarily);
        assertThat(rights.maySee(official, CITY, true)).isEqualTo(underReview);
    }

    @Test
    void aDossierThatNeverReachesTheDivisionIsHiddenFromIt() {
        var receivedOnly = Set.of("tp-kon-tum-mot-cua");
        assertThat(rights.maySee("chuyenvien", receivedOnly)).isFalse();
        assertThat(rights.maySee("chutichtp", receivedOnly)).isTrue();
    }

    @ParameterizedTest(name = "{0} leads {1}: {2}")
    @CsvSource(
            textBlock =
                    """
            truongphong,      tp-kon-tum-tckh,    true
            truongphong,      tp-kon-tum-mot-cua, false
            truongphong,      dak-to-tckh,        false
            truongmotcua,     tp-kon-tum-mot-cua, true
            truongmotcua,     tp-kon-tum-tckh,    false
            chutichtp,        tp-kon-tum-tckh,    true
            chutichtp,        tp-kon-tum-mot-cua, true
            chutichtp,        dak-to-tckh,        false
            chutichtp,        kroong-23314,       false
            chuyenvien,       tp-kon-tum-tckh,    false
            vanphong,         tp-kon-tum-tckh,    false
            quantri,          tp-kon-tum-tckh,    false
            nobody,           tp-kon-tum-tckh,    false
            """)
    void whoLeadsAUnit(String official, String unit, boolean leads) {
        assertThat(rights.isSupervisorOf(official, unit)).isEqualTo(leads);
    }

    @Test
    void onlyOfficeChairmanAndAdministratorSeeTheWholeProvince() {
        assertThat(konTum.officials())
                .filteredOn(official -> rights.seesAll(official.id()))
                .extracting(Official::id)
                .containsExactly("vanphong", "chutich", "quantri");
        assertThat(konTum.officials())
                .filteredOn(official -> rights.isAdministrator(official.id()))
                .extracting(Official::id)
                .containsExactly("quantri");
    }

    @Test
    void requiringTellsWhoMayInAVietnameseSentence() {
        assertThatThrownBy(() -> rights.requireSight("dakto.vanthu", CITY))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
                    assertThat(refusal.code()).isEqualTo("not-your-dossier");
                });
        assertThatThrownBy(() -> rights.requirePost("vanthu", "tp-kon-tum-tckh", "unit-head"))
                .hasMessageContaining("Trưởng phòng")
                .hasMessageContaining("Phòng Tài chính – Kế hoạch thành phố Kon Tum");
        assertThatThrownBy(() -> rights.requireAdministrator("chutich"))
                .extracting("code")
                .isEqualTo("administrators-only");
        rights.requirePost("vanthu", "tp-kon-tum-tckh", "records");
        rights.requireSupervisorOf("truongphong", "tp-kon-tum-tckh");
    }
}
