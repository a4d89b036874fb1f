package vn.motcua.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.engine.Homes;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.StartRefused;
import vn.motcua.engine.bpmn.ModelFiles;
import vn.motcua.engine.bpmn.WorstPath;

/** A case is the same procedure with its own limit, norms and waits; all that must hold holds in each case. */
class CasesTest {
    private static final String KEY = "land-first-certificate";
    private static final String YAML = "config/procedures/" + KEY + ".yaml";
    private static final ModelFiles FILES = ModelFiles.ofTheRepository();
    private static final Configuration SHIPPED =
            new Configuration(Homes.at(Path.of("").toAbsolutePath()));
    private static final String SCHEMA = new String(
            Objects.requireNonNull(SHIPPED.given().get("config/schema/procedure.schema.json")), StandardCharsets.UTF_8);

    @Test
    void theOrdinaryCaseIsWhatTheFileSaysAbove() {
        var land = of(SHIPPED, KEY);
        assertThat(land.caseKey()).isEqualTo("ordinary");
        assertThat(land.limit()).isEqualTo(new Limit(20, LimitUnit.WORKING_DAYS));
        assertThat(land.in(null).norms()).isEqualTo(land.norms());
        assertThat(land.in("").limit()).isEqualTo(land.limit());
    }

    @Test
    void anotherCaseHasItsLimitAndItsNormsAndTheRestAsAbove() {
        var land = of(SHIPPED, KEY);
        var remote = land.in("remote");
        assertThat(remote.limit()).isEqualTo(new Limit(30, LimitUnit.WORKING_DAYS));
        assertThat(remote.limitBasis()).isEqualTo("NĐ 151/2025/NĐ-CP; trường hợp: " + remote.caseName());
        assertThat(remote.norms().keySet())
                .containsExactlyElementsOf(land.norms().keySet());
        assertThat(minutes(remote, "confirm")).isEqualTo(6000);
        assertThat(minutes(remote, "sign")).isEqualTo(minutes(land, "sign"));
        assertThat(remote.papers()).isEqualTo(land.papers());
        assertThat(remote.version()).isEqualTo(land.version());
        assertThat(land.limits()).isEqualTo("20 ngày làm việc; 30 ngày làm việc");
    }

    @Test
    void aCaseMayWaitLongerAndBePromisedShorter() {
        var remote = land(text -> text.replace(
                        "    norms:\n      - { step: confirm, minutes: 6000",
                        """
                            reducedLimit: { value: 28, unit: working_days, article: "QĐ 12/QĐ-UBND", basis: stated }
                            worstPath: { minutes: 14400, why: "Bảng chưa rút ngắn", basis: stated }
                            waits:
                              public-posting:
                                longest: { value: 30, unit: calendar_days, article: "QĐ 12/QĐ-UBND", basis: stated }
                            norms:
                              - { step: confirm, minutes: 6000"""
                                .indent(4)
                                .stripTrailing()))
                .in("remote");
        assertThat(remote.limit()).isEqualTo(new Limit(28, LimitUnit.WORKING_DAYS));
        assertThat(remote.statutoryLimit()).isEqualTo(new Limit(30, LimitUnit.WORKING_DAYS));
        assertThat(remote.limitArticle()).isEqualTo("QĐ 12/QĐ-UBND");
        assertThat(String.valueOf(remote.waits())).contains("value=30");
    }

    @Test
    void theLongestRoadIsWalkedInEachCase() {
        assertThat(WorstPath.inEachCase(KEY, FILES))
                .extracting(WorstPath::minutes)
                .containsExactly(20 * 480L, 30 * 480L);
        assertThat(WorstPath.inEachCase("household-business", FILES)).hasSize(1);
    }

    @Test
    void aCaseThatThereIsNotIsRefusedWithThoseThatThereAre() {
        var land = of(SHIPPED, KEY);
        assertThatThrownBy(() -> land.in("island")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("procedure-case-unknown");
            assertThat(refusal.getMessage()).contains("không có trường hợp “island”", "remote (Đất ở vùng");
        });
        var business = of(SHIPPED, "household-business");
        assertThatThrownBy(() -> business.in("remote"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("không chia trường hợp");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "minutes: 6000 | minutes: 6480 | trường hợp 'remote': định mức các bước cộng lại là 14880 phút, thời hạn là 14400",
                "- { step: confirm, minutes: 6000 | - { step: seal, minutes: 6000 | trường hợp 'remote': không có bước 'seal'",
                "- { step: conclude, minutes: 3840 | - { step: confirm, minutes: 3840 | mỗi bước chỉ có một định mức",
                "key: remote | key: ordinary | khóa này đã có ở một trường hợp khác",
                "value: 30, unit: working_days, article | value: 30, unit: working_days, law | không đúng lược đồ",
                "ordinary, name: | ordinary, norms: [{ step: sign, minutes: 1, basis: stated }], name: | đứng đầu là trường hợp thông thường",
                "key: remote | key: Vùng xa | không đúng lược đồ",
            })
    void aFaultOfACaseStopsTheStartAndNamesTheCase(String right, String wrong, String sentence) {
        assertThatThrownBy(() -> land(text -> {
                    assertThat(text).contains(right);
                    return text.replace(right, wrong);
                }))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(YAML)
                .hasMessageContaining(sentence);
    }

    @Test
    void aCaseWithoutItsOwnLimitIsRefused() {
        assertThatThrownBy(() -> land(text -> text.replaceFirst("    limit: \\{ value: 30.*\n", "")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("trường hợp 'remote': chưa có thời hạn");
    }

    private static long minutes(Procedure procedure, String step) {
        return procedure.norms().values().stream()
                .filter(norm -> norm.step().equals(step))
                .findFirst()
                .orElseThrow()
                .minutes();
    }

    /** As the start reads and checks it. */
    private static Procedure land(UnaryOperator<String> change) {
        var files = FILES.with(YAML, change);
        var source = new ProcedureReader(SCHEMA).read(YAML, files.text(YAML).getBytes(StandardCharsets.UTF_8));
        CaseCheck.check(source, files);
        return source.procedure();
    }

    private static Procedure of(Configuration configuration, String key) {
        return configuration.procedures().stream()
                .map(ProcedureSource::procedure)
                .filter(procedure -> procedure.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
