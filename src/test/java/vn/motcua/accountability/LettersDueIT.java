package vn.motcua.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.accountability.Reconciliation.Finding;
import vn.motcua.cooperation.Trial;
import vn.motcua.deadlines.Watched;
import vn.motcua.dossiers.Dossier;
import vn.motcua.engine.TestClock;
import vn.motcua.letters.Letter;
import vn.motcua.letters.LetterKind;
import vn.motcua.letters.Letters;
import vn.motcua.messages.Outbox;

/** Every fact that demands a letter has it after one round, whatever its kind; and what was to be mailed is mailed, once. */
@MotCuaIT
class LettersDueIT {
    @Autowired
    private Trial trial;

    @Autowired
    private Watched watched;

    @Autowired
    private Sabotage sabotage;

    @Autowired
    private Reconciler reconciler;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private Letters letters;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aHandoffHasItsTransferSlip() {
        String code = trial.in("taxDuty");
        trial.does(
                "chuyenvien",
                code,
                "task_sendHandoff",
                Map.of("sending", "send", "handoffContent", "Đề nghị định giá."));
        isIssuedAgain(code, LetterKind.TRANSFER_SLIP);
    }

    @Test
    void whatGoesToTheCommitteeHasItsSubmission() {
        String code = trial.in("committee");
        trial.does("truongphong", code, "task_submitToCommittee", Map.of("handoffContent", "Trình phê duyệt."));
        isIssuedAgain(code, LetterKind.SUBMISSION);
    }

    @Test
    void agenciesThatAreAskedHaveTheirLetter() {
        String code = trial.in("opinions");
        trial.does("truongphong", code, "task_askOpinions", Map.of("consultationContent", "Quy hoạch."));
        isIssuedAgain(code, LetterKind.CONSULTATION_REQUEST);
    }

    @Test
    void aDutyHasItsPaymentNotice() {
        isIssuedAgain(inDuty(), LetterKind.PAYMENT_NOTICE);
    }

    @Test
    void anInspectionThatTheApplicantAttendsHasItsInvitation() {
        String code = trial.in("fieldInspection");
        trial.does(
                "chuyenvien",
                code,
                "task_planInspection",
                Map.of(
                        "inspectionDay", LocalDate.now(clock).plusDays(3).toString(),
                        "inspectionPlace", "Thửa 12, tờ 4",
                        "inspectionMembers", "Chuyên viên, địa chính phường",
                        "applicantAttends", "yes"));
        isIssuedAgain(code, LetterKind.INSPECTION_NOTICE);
    }

    @Test
    void aRefusalThatIsTheResultHasItsForm03() {
        Dossier dossier = watched.accept();
        String code = dossier.code();
        watched.assignAndAppraise(
                code,
                Map.of(
                        "proposal", "refuse",
                        "opinion", "Ngành nghề bị cấm.",
                        "refusalReason", "Ngành, nghề thuộc danh mục cấm."));
        watched.does("truongphong", code, "task_sign", Map.of("decision", "sign"));
        watched.scansResult("vanthu", dossier);
        watched.does(
                "vanthu",
                code,
                "task_record",
                Map.of(
                        "resultNumber",
                        "1/PTC",
                        "resultDate",
                        LocalDate.now(clock).toString()));
        isIssuedAgain(code, LetterKind.REFUSAL);
        time.runDueJobs();
        watched.does("tiepnhan", code, "task_return", Map.of("returnedVia", "counter", "returnedTo", "A Thuận"));
        isIssuedAgain(code, LetterKind.REFUSAL);
    }

    @Test
    void aDossierThatWasGrantedOwesNoRefusal() {
        Dossier dossier = watched.accept();
        watched.finish(dossier);
        reconciler.round();
        assertThat(letters.issued(LetterKind.REFUSAL, dossier.code())).isEmpty();
        assertThat(findings(dossier.code())).isEmpty();
    }

    @Test
    void aSendingWhoseJobIsGoneIsDoneAfterAll() {
        String code = inDuty();
        assertThat(jobs(code)).isEqualTo(1);
        sabotage.deleteJobs("financial-duty", code);
        time.runDueJobs();
        assertThat(watched.open(code, "task_recordPayment")).isEmpty();

        reconciler.round();
        reconciler.round();
        assertThat(jobs(code)).isEqualTo(1);
        time.runDueJobs();
        assertThat(watched.open(code, "task_recordPayment")).hasSize(1);
        assertThat(mails(code, letter(code))).isEqualTo(1);
        assertThat(findings(code)).extracting(Finding::kind).containsExactly("job");
    }

    @Test
    void aMailThatIsGoneFromTheOutboxIsPutThereAgainOnce() {
        String code = inDuty();
        time.runDueJobs();
        Letter notice = letter(code);
        jdbc.sql("delete from outbox where dossier = ?").param(code).update();
        time.jumpTo(clock.instant().plus(Duration.ofMinutes(61)));
        reconciler.round();
        reconciler.round();
        assertThat(mails(code, notice)).isEqualTo(1);
        outbox.sendDue();
        reconciler.round();
        assertThat(mails(code, notice)).isEqualTo(1);
        assertThat(findings(code)).extracting(Finding::kind).containsExactly("mail");
    }

    @Test
    void whatCannotBeIssuedIsShownWithItsHolder() {
        String code = watched.accept().code();
        watched.assign(code);
        watched.claims("chuyenvien", code, "task_appraise");
        watched.waits(code, "supplement");
        reconciler.round();
        assertThat(findings(code)).singleElement().satisfies(finding -> {
            assertThat(finding.repaired()).isFalse();
            assertThat(finding.holder()).contains(watched.name("chuyenvien"));
        });
        watched.supplied(code);
    }

    private String inDuty() {
        String code = trial.in("financialDuty");
        trial.does(
                "truongphong",
                code,
                "task_noticeDuty",
                Map.of("dutyAmount", 1_500_000, "dutyContent", "Phí thẩm định.", "dutyPayTo", "Kho bạc Nhà nước"));
        return code;
    }

    private void isIssuedAgain(String code, LetterKind kind) {
        Letter first = letters.issued(kind, code).orElseThrow();
        letters.withdraw(kind, code);
        int before = findings(code).size();
        reconciler.round();
        reconciler.round();
        Letter again = letters.issued(kind, code).orElseThrow();
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(again.wording()).isEqualTo(first.wording());
        assertThat(letters.of(code).stream().filter(letter -> letter.kind() == kind && letter.isIssued()))
                .hasSize(1);
        assertThat(findings(code)).hasSize(before + 1).allSatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo("letter");
            assertThat(finding.repaired()).isTrue();
            assertThat(finding.text()).contains(again.title());
        });
    }

    private Letter letter(String code) {
        return letters.issued(LetterKind.PAYMENT_NOTICE, code).orElseThrow();
    }

    private long jobs(String code) {
        return jdbc.sql("select count(*) from act_ru_job j join act_ru_execution i on i.id_ = j.process_instance_id_"
                        + " where j.process_def_key_ = 'financial-duty' and i.business_key_ = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private long mails(String code, Letter letter) {
        return jdbc.sql("select count(*) from outbox where dossier = ? and ? = any(letters)")
                .params(code, letter.id())
                .query(Long.class)
                .single();
    }

    private List<Finding> findings(String code) {
        return reconciliation.standing().findings().stream()
                .filter(finding -> Objects.equals(finding.dossier(), code))
                .toList();
    }
}
