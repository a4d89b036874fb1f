package vn.motcua.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.engine.Homes;
import vn.motcua.engine.StartRefused;

/** What the repository configures is read; what is wrong stops the start with file, place and a sentence. */
class ConfigurationTest {
    private static final String YAML = "config/procedures/household-business.yaml";
    private static final String BPMN = "processes/household-business/household-business.bpmn";
    private static final String FORM = "forms/household-business/sign.form";

    @TempDir
    Path home;

    @BeforeEach
    void copyTheRepository() throws IOException {
        for (var folder : new String[] {"processes", "forms", "config"}) {
            FileSystemUtils.copyRecursively(Path.of(folder), home.resolve(folder));
        }
    }

    @Test
    void theHouseholdBusinessIsReadAsPublished() {
        var procedure = householdBusiness().procedure();
        assertThat(procedure.code()).isEqualTo("1.001612");
        assertThat(procedure.limit()).isEqualTo(new Limit(3, LimitUnit.WORKING_DAYS));
        assertThat(procedure.reduced()).isFalse();
        assertThat(procedure.publishedBy()).isEqualTo("QĐ 2353/QĐ-BTC");
        assertThat(procedure.waits()).isEmpty();
        assertThat(procedure.norms().keySet())
                .containsExactly("receive", "assign", "appraise", "sign", "record", "return");
        assertThat(procedure.outcomes().keySet())
                .containsExactly("end_granted", "end_refused", "end_returned", "end_withdrawn");
        assertThat(procedure.fee().basis()).isEqualTo(Basis.PLACEHOLDER);
        assertThat(procedure.version()).matches("[0-9a-f]{12}");
    }

    @Test
    void aReducedLimitIsPromisedAndTheStatutoryOneKept() throws IOException {
        change(
                YAML,
                "limit: { value: 3, unit: working_days, basis: stated }",
                """
                limit: { value: 5, unit: calendar_days, basis: stated }
                reducedLimit: { value: 3, unit: working_days, article: "QĐ 12/QĐ-UBND", basis: stated }
                """);
        var procedure = householdBusiness().procedure();
        assertThat(procedure.limit()).isEqualTo(new Limit(3, LimitUnit.WORKING_DAYS));
        assertThat(procedure.statutoryLimit()).isEqualTo(new Limit(5, LimitUnit.CALENDAR_DAYS));
        assertThat(procedure.limitArticle()).isEqualTo("QĐ 12/QĐ-UBND");
    }

    @Test
    void aKeptVersionIsReadAgainAsItWas() {
        var source = householdBusiness();
        var procedure = source.procedure();
        assertThat(ProcedureReader.parse(procedure.key(), procedure.version(), source.text()))
                .isEqualTo(procedure);
    }

    @Test
    void anyChangeOfTheFileIsAnotherVersion() throws IOException {
        var before = householdBusiness().procedure().version();
        change(YAML, "vnd: 100000", "vnd: 50000");
        assertThat(householdBusiness().procedure().version()).isNotEqualTo(before);
    }

    @Test
    void oneModelHoldsTheDiagramAndItsOwnForms() {
        var model = new Configuration(Homes.at(home))
                .models().stream()
                        .filter(candidate -> candidate.key().equals("request-supplement"))
                        .findFirst()
                        .orElseThrow();
        assertThat(model.resources().keySet())
                .containsExactly(
                        "processes/request-supplement/request-supplement.bpmn",
                        "forms/request-supplement/give-back.form",
                        "forms/request-supplement/receive.form",
                        "forms/request-supplement/sign-return.form");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(YAML, "code: \"1.001612\"", "code: [", "household-business.yaml, dòng", "YAML hỏng"),
                Arguments.of(YAML, "level: district", "level: ward", "household-business.yaml, dòng 8", "/level"),
                Arguments.of(YAML, "fee: {", "charge: {", "household-business.yaml, dòng", "charge"),
                Arguments.of(
                        YAML,
                        "minutes: 720",
                        "minutes: 700",
                        "household-business.yaml, dòng 21",
                        "1420 phút, thời hạn là 1440 phút"),
                Arguments.of(
                        YAML,
                        "limit: {",
                        "reducedLimit: { value: 3, unit: working_days, article: QĐ 12/QĐ-UBND, basis: stated }\nlimit: {",
                        "household-business.yaml, dòng",
                        "không ngắn hơn"),
                Arguments.of(
                        YAML,
                        "article: rules.transfer",
                        "article: rules.seal",
                        "household-business.yaml, dòng",
                        "khóa này"),
                Arguments.of(
                        YAML,
                        "article: rules.transfer",
                        "article: NĐ 61/2018/NĐ-CP Đ.18.2",
                        "household-business.yaml, dòng",
                        "ghi rules.<khóa> (apology,"),
                Arguments.of(YAML, "step: sign", "step: seal", "household-business.yaml, dòng", "task_seal"),
                Arguments.of(
                        "config/procedures/environmental-licence.yaml",
                        "role: office, window: 0",
                        "role: office, window: 240",
                        "environmental-licence.yaml, dòng",
                        "khối 'committee-submission' không có bước tiếp nhận, từ chối: gửi là nhận, hãy ghi window: 0"),
                Arguments.of(YAML, "end_refused:", "end_rejected:", "household-business.yaml, dòng", "end_rejected"),
                Arguments.of(BPMN, "</bpmn:definitions>", "", "household-business.bpmn, dòng", "BPMN hỏng"),
                Arguments.of(
                        BPMN, "process id=\"household-business\"", "process id=\"hkd\"", BPMN, "'household-business'"),
                Arguments.of(
                        BPMN,
                        "formRef=\"household-business.sign\"",
                        "formRef=\"household-business.seal\"",
                        "task_sign",
                        "household-business.seal"),
                Arguments.of(
                        BPMN, "role.of(dossier,'records')", "role.of(dossier,'secretary')", "task_record", "secretary"),
                Arguments.of(
                        BPMN,
                        "role.of(dossier,'records')",
                        "role.at(dossier,'police','records')",
                        "household-business.yaml",
                        "giao việc cho [police]"),
                Arguments.of(
                        BPMN,
                        "role.of(dossier,'records')",
                        "role.at(dossier,'police','chairman')",
                        "task_record",
                        "đơn vị phối hợp không có vai trò"),
                Arguments.of(BPMN, "norm.due(dossier,'sign')", "norm.due(dossier,'seal')", "task_sign", "'seal'"),
                Arguments.of(BPMN, "calledElement=\"request-supplement\"", "calledElement=\"ask\"", BPMN, "'ask'"),
                Arguments.of(
                        BPMN,
                        "id=\"end_refused\"",
                        "id=\"end_rejected\"",
                        "household-business.yaml, dòng",
                        "end_refused"),
                Arguments.of(FORM, "\"components\": [", "\"components\": ", "sign.form, dòng", "JSON hỏng"),
                Arguments.of(
                        FORM,
                        "\"id\": \"household-business.sign\"",
                        "\"id\": \"sign\"",
                        FORM,
                        "'household-business.sign'"));
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("faults")
    void aFaultStopsTheStartAndSaysWhere(String path, String right, String wrong, String place, String sentence)
            throws IOException {
        change(path, right, wrong);
        assertThatThrownBy(() -> new Configuration(Homes.at(home)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(place)
                .hasMessageContaining(sentence);
    }

    @Test
    void aProcedureWithoutADiagramStopsTheStart() throws IOException {
        Files.copy(home.resolve(YAML), home.resolve("config/procedures/unknown.yaml"));
        refused("config/procedures/unknown.yaml", "processes/unknown/unknown.bpmn");
    }

    @Test
    void aFormWithoutATaskStopsTheStart() throws IOException {
        var form = Files.readString(home.resolve(FORM)).replace("household-business.sign", "household-business.seal");
        Files.writeString(home.resolve("forms/household-business/seal.form"), form);
        refused("forms/household-business/seal.form", "không bước nào");
    }

    @Test
    void aFormWithoutAProcessStopsTheStart() throws IOException {
        Files.createDirectories(home.resolve("forms/unknown"));
        Files.writeString(home.resolve("forms/unknown/sign.form"), "{\"id\": \"unknown.sign\"}");
        refused("forms/unknown/sign.form", "processes/unknown");
    }

    private ProcedureSource householdBusiness() {
        return new Configuration(Homes.at(home))
                .procedures().stream()
                        .filter(source -> source.procedure().key().equals("household-business"))
                        .findFirst()
                        .orElseThrow();
    }

    private void refused(String place, String sentence) {
        assertThatThrownBy(() -> new Configuration(Homes.at(home)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(place)
                .hasMessageContaining(sentence);
    }

    private void change(String path, String right, String wrong) throws IOException {
        var file = home.resolve(path);
        var text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replace(right, wrong));
    }
}
