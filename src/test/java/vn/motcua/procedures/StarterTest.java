package vn.motcua.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import vn.motcua.engine.Homes;
import vn.motcua.engine.StartRefused;
import vn.motcua.processes.HouseRules;

/** What the starter makes of a step table passes the checks that a hand-made procedure must pass, without a touch. */
class StarterTest {
    private static final Path TABLES = Path.of("src/test/resources/starter");

    @TempDir
    Path home;

    @BeforeEach
    void copyTheRepository() throws IOException {
        for (var folder : new String[] {"processes", "forms", "config"}) {
            FileSystemUtils.copyRecursively(Path.of(folder), home.resolve(folder));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-day-trial", "reissue-card", "shared-blocks"})
    void aDraftPassesEveryCheckWithoutATouch(String key) throws IOException {
        var written = NewProcedure.write(TABLES.resolve(key + ".yaml"), home);
        assertThat(written)
                .contains(
                        "processes/%s/%s.bpmn".formatted(key, key),
                        "config/procedures/%s.yaml".formatted(key),
                        "processes/%s/scenarios/granted.yaml".formatted(key));
        assertThat(HouseRules.findings(home, key)).isEmpty();
        assertThat(procedure(key).outcomes().keySet())
                .containsExactly("end_granted", "end_refused", "end_returned", "end_withdrawn");
    }

    @Test
    void theNormsAreThoseOfTheTable() throws IOException {
        NewProcedure.write(TABLES.resolve("same-day-trial.yaml"), home);
        var norms = procedure("same-day-trial").norms();
        assertThat(norms.keySet()).containsExactly("receive", "appraise", "register", "sign", "record", "return");
        assertThat(norms.values().stream().map(StepNorm::minutes)).containsExactly(60L, 150L, 120L, 120L, 30L, 0L);
    }

    @Test
    void aRowBeyondTheUsualRoadKeepsItsPlace() throws IOException {
        NewProcedure.write(TABLES.resolve("reissue-card.yaml"), home);
        assertThat(procedure("reissue-card").norms().keySet())
                .containsExactly("receive", "appraise", "duyetDanhSach", "sign", "inTheKiemTraThe", "record", "return");
    }

    @Test
    void aBlockSharesTheRowsMinutesAmongItsOwnSteps() throws IOException {
        NewProcedure.write(TABLES.resolve("shared-blocks.yaml"), home);
        var procedure = procedure("shared-blocks");
        assertThat(procedure.norms().entrySet().stream()
                        .map(norm -> norm.getKey() + " " + norm.getValue().minutes()))
                .contains("planInspection 480", "recordInspection 960", "askOpinions 240", "opinions 1440")
                .contains("collectOpinions 240", "noticeDuty 240", "sendHandoff 240", "survey 720");
        assertThat(procedure.cooperations().keySet()).containsExactly("opinions", "survey");
    }

    @Test
    void camundaModelerKnowsTheDraftedElementsAsItsTemplates() throws IOException {
        NewProcedure.write(TABLES.resolve("shared-blocks.yaml"), home);
        var diagram = Files.readString(home.resolve("processes/shared-blocks/shared-blocks.bpmn"));
        var elements = diagram.lines()
                .filter(line -> line.matches("\\s*<bpmn:(process|userTask|callActivity|serviceTask|boundaryEvent) .*"))
                .toList();
        assertThat(elements)
                .hasSizeGreaterThan(10)
                .allMatch(line ->
                        line.matches(".*modelerTemplate=\"vn\\.motcua\\.[^\"]+\" .*modelerTemplateVersion=\"\\d+\".*"));
    }

    @Test
    void theStepsFillTheLimitThatTheProvinceReduced() throws IOException {
        NewProcedure.write(TABLES.resolve("reissue-card.yaml"), home);
        var procedure = procedure("reissue-card");
        assertThat(procedure.reduced()).isTrue();
        assertThat(procedure.limit().value()).isEqualTo(10);
        assertThat(procedure.statutoryLimit().value()).isEqualTo(15);
        assertThat(procedure.publishedBy()).isEqualTo("QĐ 34/QĐ-BGTVT");
    }

    @Test
    void theExampleOfTheGuideWorks() throws IOException {
        var guide = Files.readString(Path.of("processes/README.md"));
        var example = guide.substring(guide.indexOf("```yaml\nkey: "));
        var table = home.resolve("table.yaml");
        Files.writeString(table, example.substring("```yaml\n".length(), example.indexOf("\n```")));
        NewProcedure.write(table, home);
        assertThat(HouseRules.findings(home, "household-business-change")).isEmpty();
        assertThat(procedure("household-business-change").norms().keySet())
                .containsExactly("receive", "assign", "appraise", "draft", "sign", "record", "return");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        NewProcedure.write(TABLES.resolve("reissue-card.yaml"), home);
        assertThatThrownBy(() -> NewProcedure.write(TABLES.resolve("reissue-card.yaml"), home))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("đã có");
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    field: Hộ tịch                           | area: Hộ tịch                  | thiếu 'field'
                    key: same-day-trial                      | key: Khai Sinh                 | phải là tiếng Anh
                    role: Chủ tịch/Phó Chủ tịch              | role: Công an                  | Bước 4: chưa biết 'Công an'
                    role: Chủ tịch/Phó Chủ tịch              | role: Văn thư                  | phải có bước ký
                    hours: 2.5                               | hours: 3                       | cộng lại là 510 phút
                    id: register                             | id: appraise                   | cùng id 'appraise'
                    settlingUnit: tu-phap                    | settlingUnit: hai-quan         | Chưa đơn vị nào
                    settlingUnit: tu-phap                    | settlingUnit: cong-an          | thiếu agency-head ở kon-tum
                    role: Công chức một cửa, unit: Bộ phận TN&TKQ xã, action: "Kiểm tra | role: Văn thư, action: "Kiểm tra | Bước 1 phải là tiếp nhận
                    """)
    void aTableThatDoesNotFitIsRefusedWithASentence(String right, String wrong, String sentence) throws IOException {
        var text = Files.readString(TABLES.resolve("same-day-trial.yaml"));
        assertThat(text).contains(right);
        var table = home.resolve("table.yaml");
        Files.writeString(table, text.replace(right, wrong));
        assertThatThrownBy(() -> NewProcedure.write(table, home))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(sentence);
        assertThat(home.resolve("processes/same-day-trial")).doesNotExist();
    }

    private Procedure procedure(String key) {
        return new Configuration(Homes.at(home))
                .procedures().stream()
                        .map(ProcedureSource::procedure)
                        .filter(procedure -> procedure.key().equals(key))
                        .findFirst()
                        .orElseThrow();
    }
}
