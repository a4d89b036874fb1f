package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import vn.motcua.designs.Play;
import vn.motcua.designs.Scenario;
import vn.motcua.designs.Stage;
import vn.motcua.desk.DossierPrints;
import vn.motcua.engine.Refusal;
import vn.motcua.letters.Letter;
import vn.motcua.letters.LetterKind;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Unit;
import vn.motcua.procedures.Procedure;

/**
 * The same procedures in the province of today, one setting away: two tiers, Decree 118/2025, its forms and codes. It has an
 * application and a database of its own; the clock stays where it is.
 */
@Tag("own-jvm")
@ActiveProfiles("test")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"motcua.organisation=quang-ngai", "motcua.data=target/quang-ngai"})
class QuangNgaiIT {
    /** Ended with the districts; land-first-certificate takes its place in the communes. */
    private static final Set<String> OF_THREE_TIERS = Set.of("land-first-certificate-district");

    private static final String WARD = "H48\\.102-\\d{6}-\\d{4}";

    @Autowired
    private Stage stage;

    @Autowired
    private DossierPrints prints;

    @Test
    void aHouseholdBusinessIsRegisteredByTheWardUnderTheDecreeOf2025() throws IOException {
        var code = stage.file(Map.of());
        var dossier = stage.dossiers().get(code);
        assertThat(code).matches(WARD);
        assertThat(dossier.ruleSet()).isEqualTo("nd118-2025");
        assertThat(dossier.settlingUnit()).isEqualTo("kon-tum-2025-kinh-te");
        stage.complete(code, "truongphong", "task_assign", Map.of("official", "chuyenvien"));
        stage.complete(code, "chuyenvien", "task_appraise", Map.of("proposal", "grant", "opinion", "Đủ."));
        finish(code, "truongphong", "vanthu", "tiepnhan");
        assertThat(stage.dossiers().get(code).outcome()).isEqualTo("end_granted");
        assertThat(text(receipt(code)))
                .contains("Mẫu số 01 – Thông tư 03/2025/TT-VPCP, Phụ lục I", code, "Trung tâm Phục vụ hành chính công");
        assertThat(text(stage.actors().as("truongphong", () -> prints.controlSlip(code))))
                .contains("Mẫu số 06", "PHIẾU KIỂM SOÁT");
    }

    @Test
    void aBirthIsRegisteredByTheOfficeOfTheWard() {
        var code = stage.file(Map.of("thủ tục", "register-birth"));
        assertThat(code).matches(WARD);
        assertThat(stage.dossiers().get(code).settlingUnit()).isEqualTo("kon-tum-2025-van-phong");
        stage.complete(
                code, "hotich", "task_appraise", Map.of("proposal", "grant", "opinion", "Đủ.", "confirming", "skip"));
        stage.complete(code, "hotich", "task_register", Map.of("note", "Đã ghi sổ."));
        finish(code, "chutichphuong", "vanthu.hotich", "tiepnhan");
        assertThat(stage.dossiers().get(code).outcome()).isEqualTo("end_granted");
    }

    @Test
    void aRefusalCitesTheDecreeOfTheDossier() {
        var code = stage.file(Map.of());
        stage.complete(code, "truongphong", "task_assign", Map.of("official", "chuyenvien"));
        ask(code);
        stage.complete(code, "tiepnhan", "task_receiveSupplement", Map.of("supplied", "complete"));
        assertThat(stage.deadlines().of(code).explanation()).anyMatch(line -> line.contains("Nghị định 118/2025"));
        var refusal = catchThrowableOfType(Refusal.class, () -> ask(code));
        assertThat(refusal.sentence()).contains("một lần", "Nghị định 118/2025/NĐ-CP, Điều 11");
        assertThat(stage.deadlines().of(code).explanation()).noneMatch(line -> line.contains("61/2018"));
    }

    @Test
    void anotherCommuneHasItsOwnCode() {
        var code = stage.file(Map.of("người nhận", "dakto.tiepnhan"));
        assertThat(code).matches("H48\\.116-\\d{6}-\\d{4}");
        assertThat(stage.catalogue().settledIn("bo-y-2025")).hasSizeGreaterThan(3);
        assertThat(stage.catalogue().settledIn("dak-to-2025")).hasSizeGreaterThan(3);
    }

    @TestFactory
    Stream<DynamicTest> everyProcedureCanBeReceivedAndItsFirstTaskIsOfferedToSomebody() {
        return stage.catalogue().current().stream()
                .filter(procedure -> !OF_THREE_TIERS.contains(procedure.key()))
                .map(procedure -> DynamicTest.dynamicTest(procedure.key(), () -> receive(procedure)));
    }

    @TestFactory
    Stream<DynamicTest> everyProcedureIsGrantedHereAsItsScenarioSays() {
        return stage.catalogue().current().stream()
                .map(procedure -> Path.of("processes", procedure.key(), "scenarios", "granted.yaml"))
                .filter(Files::exists)
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(),
                        () -> new Play(stage, Scenario.read(file.toString(), Files.readString(file))).play()));
    }

    private void receive(Procedure procedure) {
        assertThat(agencies(procedure))
                .as(
                        "Thủ tục %s: không đơn vị nào của tỉnh giải quyết việc “%s”",
                        procedure.key(), procedure.settlingUnit())
                .isNotEmpty();
        var code = stage.file(Map.of("thủ tục", procedure.key()));
        assertThat(stage.dossiers().get(code).ruleSet()).isEqualTo("nd118-2025");
        assertThat(stage.tasks().open(code))
                .as("Thủ tục %s: tiếp nhận xong mà không có việc nào", procedure.key())
                .isNotEmpty()
                .allSatisfy(task -> assertThat(doers(task.candidateGroups(), task.assignee()))
                        .as(
                                "Thủ tục %s: việc “%s” không có cán bộ nào ở %s",
                                procedure.key(), task.name(), task.candidateGroups())
                        .isNotEmpty());
        var agency = stage.dossiers().get(code).agency();
        procedure.cooperations().values().forEach(cooperation -> cooperation
                .units()
                .forEach(unit -> assertThat(helpers(agency, unit, cooperation.role()))
                        .as(
                                "Thủ tục %s, bước %s: không cán bộ nào làm việc của “%s”",
                                procedure.key(), cooperation.step(), unit)
                        .isNotEmpty()));
    }

    private List<String> agencies(Procedure procedure) {
        return stage.organisation().units().stream()
                .map(Unit::id)
                .filter(agency -> stage.organisation()
                        .settling(agency, procedure.settlingUnit())
                        .isPresent())
                .toList();
    }

    private List<Official> helpers(String agency, String unit, String role) {
        return stage.organisation().partner(agency, unit).stream()
                .flatMap(partner -> Stream.of(role, "unit-head", "agency-head")
                        .flatMap(post -> stage.organisation().officials(partner.id(), post).stream()))
                .toList();
    }

    private List<String> doers(List<String> groups, @Nullable String assignee) {
        return assignee != null
                ? List.of(assignee)
                : stage.organisation().officials().stream()
                        .filter(official -> official.posts().stream()
                                .anyMatch(post -> groups.contains(Organisation.group(post.unit(), post.role()))))
                        .map(Official::id)
                        .toList();
    }

    @Test
    void theApplicantHasTheSettlementStoppedWithANotice() throws IOException {
        var code = stage.file(Map.of());
        stage.complete(code, "truongphong", "task_assign", Map.of("official", "chuyenvien"));
        stage.withdraw(code, "tiepnhan", "Tôi không còn nhu cầu đăng ký.");
        stage.passage().runDueJobs();
        assertThat(stage.deadlines().of(code).ending()).isEqualTo("stopped");
        var notice = stage.letters().issued(LetterKind.STOP_NOTICE, code).orElseThrow();
        assertThat(notice.sign()).endsWith("/TB-DGQ");
        var pdf = stage.letters().pdf(notice.id());
        Files.write(Path.of("target/stop-notice.pdf"), pdf);
        assertThat(text(pdf))
                .contains("Mẫu số 05 – Thông tư 03/2025/TT-VPCP", "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", code)
                .contains("Tôi không còn nhu cầu đăng ký.", "đang ở bước: Thẩm định hồ sơ");
        stage.complete(
                code,
                "tiepnhan",
                "task_giveBack",
                Map.of("deliveredTo", "A Thuận", "deliveredOn", "2026-08-05", "how", "in-person"));
        assertThat(stage.dossiers().get(code).outcome()).isEqualTo("end_withdrawn");
        assertThat(stage.letters().get(notice.id()).state()).isEqualTo(Letter.State.DELIVERED);
    }

    private void ask(String code) {
        stage.complete(
                code,
                "chuyenvien",
                "task_appraise",
                Map.of("proposal", "supplement", "opinion", "Thiếu.", "missingPapers", "Văn bản ủy quyền."));
    }

    private void finish(String code, String head, String records, String clerk) {
        stage.complete(code, head, "task_sign", Map.of("decision", "sign"));
        stage.scan(code);
        var today = LocalDate.now(stage.clock()).toString();
        stage.complete(code, records, "task_record", Map.of("resultNumber", "1/GCN", "resultDate", today));
        stage.complete(code, clerk, "task_return", Map.of("returnedVia", "counter", "returnedTo", "A Thuận"));
    }

    private byte[] receipt(String code) {
        return stage.letters()
                .issued(LetterKind.RECEIPT, code)
                .map(Letter::id)
                .map(stage.letters()::pdf)
                .orElseThrow();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
