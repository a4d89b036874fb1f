package vn.motcua.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.engine.Home;
import vn.motcua.engine.Homes;
import vn.motcua.engine.StartRefused;
import vn.motcua.organisation.AgencyNumbers;
import vn.motcua.rules.WaitRule.OnClock;
import vn.motcua.rules.WaitRule.Then;

/** The two rule sets as they are shipped, and what is wrong in one. */
class RuleSetsTest {
    private final List<RuleSet> shipped = RuleSets.read(Home.shipped());

    @TempDir
    Path home;

    @BeforeEach
    void copyTheRepository() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("config"), home.resolve("config"));
    }

    @ParameterizedTest
    @CsvSource({"2022-08-05, nd61-2018", "2025-06-30, nd61-2018", "2025-07-01, nd118-2025", "2026-11-20, nd118-2025"})
    void theDayOfReceiptChoosesTheRuleSet(LocalDate day, String ruleSet) {
        assertThat(RuleSets.on(shipped, day).key()).isEqualTo(ruleSet);
    }

    @Test
    void noDayBeforeTheFirstHasARuleSet() {
        assertThatThrownBy(() -> RuleSets.on(shipped, LocalDate.of(2018, 6, 20)))
                .extracting("code")
                .isEqualTo("rule-set-missing");
    }

    @Test
    void aProcedureCitesWhatTheRuleSetOfTheDossierSays() {
        assertThat(shipped)
                .extracting(ruleSet -> ruleSet.cite("rules.transfer"))
                .containsExactly("Nghị định 61/2018/NĐ-CP, Điều 18.2", "Nghị định 118/2025/NĐ-CP, Điều 18");
        assertThat(shipped)
                .extracting(ruleSet -> ruleSet.cite("NĐ 31/2021/NĐ-CP"))
                .containsOnly("NĐ 31/2021/NĐ-CP");
        assertThat(shipped.get(0).cite("rules.newer")).isEqualTo(shipped.get(0).name());
        var own = new WaitRule(null, null, null, new WaitRule.Times(0, "rules.supplement"), null, null, null, null);
        assertThat(own.citing(shipped.get(1)::cite).times())
                .isEqualTo(new WaitRule.Times(0, "Nghị định 118/2025/NĐ-CP, Điều 11, Điều 19"));
    }

    @ParameterizedTest
    @CsvSource({
        "receipt, 01, 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
        "apology, 04, 04, Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết",
        "control-slip, 05, 06, Phiếu kiểm soát quá trình giải quyết hồ sơ",
        "register, 06, 07, Sổ theo dõi hồ sơ"
    })
    void theFormsAreThoseOfTheCircular(String kind, String of2018, String of2025, String titleOf2025) {
        assertThat(shipped.get(0).form(kind).orElseThrow().form()).isEqualTo(of2018);
        assertThat(shipped.get(1).form(kind).orElseThrow().form()).isEqualTo(of2025);
        assertThat(shipped.get(1).form(kind).orElseThrow().title()).isEqualTo(titleOf2025);
    }

    @Test
    void onlyTheDecreeOf2025StopsOnRequestWithAFormOfItsOwn() {
        assertThat(shipped.get(0).stopOnRequest().allowed()).isFalse();
        assertThat(shipped.get(0).form("stop-notice")).isEmpty();
        assertThat(shipped.get(1).stopOnRequest().allowed()).isTrue();
        assertThat(shipped.get(1).form("stop-notice").orElseThrow().form()).isEqualTo("05");
    }

    @Test
    void theSmallestUnitComesFirstIn2018AndLastSince2025() {
        var day = LocalDate.of(2025, 7, 1);
        var city = new AgencyNumbers("H34", "64", null);
        var ward = new AgencyNumbers("H34", "03", "64");
        var before = shipped.get(0).dossierCode();
        assertThat(before.code(before.identifier(city), day, 7)).isEqualTo("000.00.64.H34-250701-0007");
        assertThat(before.identifier(ward)).isEqualTo("000.03.64.H34");
        var since = shipped.get(1).dossierCode();
        assertThat(since.code(since.identifier(new AgencyNumbers("H48", "132", null)), day, 12345))
                .isEqualTo("H48.132-250701-12345");
        assertThat(since.identifier(new AgencyNumbers("H48", "03", "016"))).isEqualTo("H48.016.03");
    }

    @Test
    void aSupplementRestartsOnceWithinThreeDaysAndEndsAfterTwelveMonths() {
        for (var ruleSet : shipped) {
            var rule = ruleSet.wait("supplement").orElseThrow();
            assertThat(rule.onClock()).isEqualTo(OnClock.RESTART);
            assertThat(rule.times()).extracting(WaitRule.Times::value).isEqualTo(1);
            assertThat(rule.within()).extracting(WaitRule.Within::workingDays).isEqualTo(3);
            assertThat(rule.longest()).extracting(WaitRule.Longest::limit).isEqualTo(new Limit(12, LimitUnit.MONTHS));
            assertThat(rule.runsOut()).extracting(WaitRule.RunsOut::then).isEqualTo(Then.RETURN);
            assertThat(ruleSet.wait("opinion").orElseThrow().onClock()).isEqualTo(OnClock.RUN_ON);
        }
    }

    @Test
    void whatAProcedureSaysGoesBeforeWhatTheRuleSetSays() {
        var general = shipped.get(0).wait("supplement").orElseThrow();
        var special = new WaitRule(
                new WaitRule.Effect(OnClock.PAUSE, "Luật riêng"), null, null, null, null, null, null, null);
        assertThat(special.over(general).onClock()).isEqualTo(OnClock.PAUSE);
        assertThat(special.over(general).times()).isEqualTo(general.times());
    }

    @Test
    void aKeptVersionIsReadAgainAsItWas() throws IOException {
        var text = Files.readString(Path.of("config/rules/nd118-2025.yaml"));
        var now = shipped.get(1);
        assertThat(RuleSetReader.parse("x", now.version(), text)).isEqualTo(now);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "validTo: 2025-06-30|validTo: 2025-06-29|validFrom phải là ngày liền sau",
                "value: restart|value: rewind|không đúng lược đồ",
                "ruleSet: nd61-2018|ruleSet: nd62-2018|tệp phải mang tên",
                "supplement-request:|supplement_request:|không đúng lược đồ",
                "mayStop: { roles: [specialist|mayStop: { roles: [gardener|không đúng lược đồ"
            })
    void aFaultStopsTheStartWithItsPlace(String before, String after, String sentence) throws IOException {
        var file = home.resolve("config/rules/nd61-2018.yaml");
        var text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(before), after));
        assertThatThrownBy(() -> RuleSets.read(Homes.at(home)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("config/rules/nd")
                .hasMessageContaining(sentence);
    }
}
