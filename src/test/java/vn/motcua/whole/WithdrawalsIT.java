package vn.motcua.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.accountability.Reconciler;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.cooperation.Consultation;
import vn.motcua.cooperation.Consultations;
import vn.motcua.cooperation.Handoff;
import vn.motcua.cooperation.Handoffs;
import vn.motcua.cooperation.Together;
import vn.motcua.cooperation.Trial;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.designs.Stage;
import vn.motcua.desk.PaperUpload;
import vn.motcua.desk.WithdrawalRequests;
import vn.motcua.dossiers.TestFilings;
import vn.motcua.engine.Actors;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.Tasks;
import vn.motcua.engine.TestClock;

/** The applicant takes his dossier back, whatever others are doing with it at that moment. */
@MotCuaIT
class WithdrawalsIT {
    @Autowired
    private Stage stage;

    @Autowired
    private Trial trial;

    @Autowired
    private WithdrawalRequests requests;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Reconciler reconciler;

    @Autowired
    private Actors actors;

    @Autowired
    private Tasks tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private Calendars calendars;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void beginAMorning() {
        WorkingCalendar calendar = calendars.general();
        time.advanceTo(
                calendar.plus(calendar.startOfDay(calendar.nextWorkingDay(calendar.dateOf(clock.instant()))), 60));
    }

    @Test
    void anUnacceptedHandoffEndsAndNobodyIsAskedAnyMore() {
        var dossier = sent();
        withdraw(dossier);
        Handoff handoff = handoffs.of(dossier).get(0);
        assertThat(handoff.state()).isEqualTo("Thôi, người nộp rút hồ sơ");
        assertThat(handoff.isLateAt(handoff.acceptBy().plusSeconds(86_400))).isFalse();
        onlyThePapersAreLeft(dossier);
    }

    @Test
    void aHandoffAtWorkEndsWithAFact() {
        var dossier = sent();
        trial.does("tnmt.chuyenvien", dossier, "task_receiveHandoff", Map.of("acceptance", "accept"));
        withdraw(dossier);
        assertThat(handoffs.of(dossier).get(0).events())
                .extracting(Handoff.Event::kind)
                .containsExactly(Handoff.Kind.ACCEPTED, Handoff.Kind.WITHDRAWN);
        onlyThePapersAreLeft(dossier);
    }

    @Test
    void thoseWhoHaveNotAnsweredNeedNotAndTheAnswersThatCameStay() {
        var dossier = trial.in("opinions");
        trial.does("truongphong", dossier, "task_askOpinions", Map.of("consultationContent", "Quy hoạch."));
        var first = trial.open(dossier, "task_giveOpinion").stream()
                .filter(task ->
                        task.candidateGroups().stream().anyMatch(group -> group.startsWith("kon-tum-tai-nguyen")))
                .findFirst()
                .orElseThrow();
        trial.does("tnmt.chuyenvien", first, Map.of("position", "agree", "positionText", "Đồng ý."));
        withdraw(dossier);
        assertThat(consultations.of(dossier).get(0).asked())
                .extracting(
                        asked -> asked.answer() == null ? null : asked.answer().position())
                .contains(Consultation.Position.AGREE)
                .filteredOn(position -> position != Consultation.Position.AGREE)
                .containsOnly(Consultation.Position.WITHDRAWN);
        onlyThePapersAreLeft(dossier);
    }

    @Test
    void aWaitForTheApplicantEndsAndItsTimerIsGone() {
        var dossier = stage.file(Map.of());
        stage.complete(dossier, "truongphong", "task_assign", Map.of());
        stage.complete(
                dossier,
                "chuyenvien",
                "task_appraise",
                Map.of("proposal", "supplement", "opinion", "Thiếu.", "missingPapers", "Văn bản ủy quyền."));
        withdraw(dossier);
        assertThat(jdbc.sql("select how from clock_wait_end where dossier = ?")
                        .param(dossier)
                        .query(String.class)
                        .list())
                .containsExactly("withdrawn");
        onlyThePapersAreLeft(dossier);
    }

    @Test
    void theExplanationsSayThatTheApplicantEndedTheTerm() {
        var dossier = stage.file(Map.of());
        withdraw(dossier);
        assertThat(deadlines.of(dossier).ending()).isEqualTo("withdrawn");
        assertThat(deadlines.of(dossier).explanation())
                .anyMatch(line -> line.startsWith("Người nộp rút hồ sơ lúc "))
                .contains("Thời hạn của cơ quan kết thúc từ lúc đó.");
        assertThat(deadlines.lateMinutes(dossier)).isZero();
    }

    @Test
    void ofTwoClerksWhoClickAtOnceOneWinsAndTheOtherIsToldSo() throws Exception {
        var dossier = stage.file(Map.of());
        var refusals = Together.refusals(() -> withdraw(dossier, "tiepnhan"), () -> withdraw(dossier, "tiepnhan2"));
        assertThat(refusals).extracting(Refusal::code).containsExactly("already-withdrawn");
        onlyThePapersAreLeft(dossier);
    }

    @Test
    void aSpecialistWhoCompletesHisTaskMeanwhileIsEitherDoneOrToldSoAndTheWithdrawalHolds() throws Exception {
        for (int round = 0; round < 5; round++) {
            var dossier = stage.file(Map.of());
            stage.complete(dossier, "truongphong", "task_assign", Map.of());
            var task = trial.open(dossier, "task_appraise").get(0);
            var refusals = Together.refusals(() -> withdraw(dossier, "tiepnhan"), () -> appraise(task));
            assertThat(refusals).extracting(Refusal::code).isSubsetOf("overtaken", "task-not-found");
            assertThat(stage.withdrawals().of(dossier)).isPresent();
            onlyThePapersAreLeft(dossier);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update withdrawal set reason = 'khác' where dossier = ?",
                "delete from withdrawal where dossier = ?",
                "insert into withdrawal select dossier, kind, reason, request, stage, article, at, by from withdrawal where dossier = ?"
            })
    void aWithdrawalIsNeverRewritten(String tampering) {
        var dossier = stage.file(Map.of());
        withdraw(dossier);
        assertThatThrownBy(() -> jdbc.sql(tampering).param(dossier).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aRefusedRequestLeavesNothing() {
        var dossier = stage.file(Map.of());
        var before =
                stage.papers().of(stage.dossiers().get(dossier).submission()).size();
        for (var refused : List.of(
                refusal("chuyenvien", dossier, "Đổi ý", scan()),
                refusal("tiepnhan", dossier, " ", scan()),
                refusal("tiepnhan", dossier, "Đổi ý", null),
                refusal("dakto.tiepnhan", dossier, "Đổi ý", scan()))) {
            assertThat(refused).isIn("withdrawal-not-yours", "reason-missing", "request-missing", "dossier-unknown");
        }
        assertThat(stage.papers().of(stage.dossiers().get(dossier).submission()))
                .hasSize(before);
        assertThat(tasks.open(dossier)).extracting(OpenTask::key).containsExactly("task_assign");
    }

    /** No task but that of giving the papers back, no timer, nothing for the reconciler; and it comes to its end. */
    private void onlyThePapersAreLeft(String dossier) {
        stage.passage().runDueJobs();
        assertThat(tasks.open(dossier)).extracting(OpenTask::key).containsExactly("task_giveBack");
        assertThat(timers(dossier)).isZero();
        assertThat(stage.processes().isRunning("deadline-supervision", dossier)).isFalse();
        reconciler.round();
        assertThat(jdbc.sql("select text from reconciler_finding where dossier = ?")
                        .param(dossier)
                        .query(String.class)
                        .list())
                .isEmpty();
        stage.complete(
                dossier,
                "tiepnhan",
                "task_giveBack",
                Map.of("deliveredTo", "A Thuận", "deliveredOn", "2026-01-01", "how", "in-person"));
        assertThat(stage.dossiers().get(dossier).outcome()).isEqualTo("end_withdrawn");
        assertThat(stage.processes().isRunning(stage.dossiers().get(dossier).procedure(), dossier))
                .isFalse();
    }

    private long timers(String dossier) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(dossier).list().stream()
                .mapToLong(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .count())
                .sum();
    }

    private String sent() {
        var dossier = trial.in("taxDuty");
        trial.does(
                "chuyenvien",
                dossier,
                "task_sendHandoff",
                Map.of("sending", "send", "handoffContent", "Đề nghị định giá."));
        return dossier;
    }

    private void withdraw(String dossier) {
        withdraw(dossier, "tiepnhan");
    }

    private void withdraw(String dossier, String clerk) {
        actors.as(clerk, () -> requests.withdraw(dossier, "Không còn nhu cầu.", scan()));
    }

    private void appraise(OpenTask task) {
        trial.does("chuyenvien", task, Map.of("proposal", "grant", "opinion", "Đủ."));
    }

    private String refusal(String official, String dossier, String reason, PaperUpload scan) {
        try {
            actors.as(official, () -> requests.withdraw(dossier, reason, scan));
            return "";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static PaperUpload scan() {
        return new PaperUpload("withdrawal-request", "don.pdf", TestFilings.PDF);
    }
}
