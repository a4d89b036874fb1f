package vn.motcua.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadlines.Deadline;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.engine.Actors;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.Tasks;
import vn.motcua.engine.TestClock;

/** The blocks with several hands: whoever comes second is told so, each fact is written once and never again. */
@MotCuaIT
class BlockRacesIT {
    private static final String[] LATE = {
        "overtaken", "task-claimed", "task-not-found", "handoff-not-at-work", "council-concluded"
    };

    @Autowired
    private Trial trial;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Actors actors;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Councils councils;

    @Autowired
    private Inspections inspections;

    @Autowired
    private FinancialDuties duties;

    @Autowired
    private Deadlines deadlines;

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
    void anExaminationHandedInTwiceAtOnceGoesToTheChairmanOnce() throws Exception {
        var dossier = submitted();
        var task = trial.open(dossier, "task_handleHandoff").get(0);
        var refusals = inTwoWindows(
                "vanphong",
                task,
                Map.of("examination", "submit", "handoffAnswer", "Đủ."),
                Map.of("examination", "send-back", "handoffAnswer", "Thiếu."));
        assertThat(refusals)
                .singleElement()
                .extracting(refusal -> refusal.code())
                .isIn((Object[]) LATE);
        assertThat(handoffs.of(dossier).get(0).events())
                .filteredOn(event -> event.dueAt() == null)
                .hasSize(1);
        assertThat(trial.open(dossier, "task_committeeDecision").size()
                        + trial.open(dossier, "task_submitToCommittee").size())
                .isEqualTo(1);
    }

    @Test
    void ofTwoWhoRecordTheSameInspectionOneHasWrittenIt() throws Exception {
        var dossier = planned();
        var task = trial.open(dossier, "task_recordInspection").get(0);
        var refusals = Together.refusals(
                () -> trial.does(
                        "chuyenvien", task, Map.of("inspectionResult", "meets", "inspectionFindings", "Đúng.")),
                () -> trial.does(
                        "chuyenvien2", task, Map.of("inspectionResult", "fails", "inspectionFindings", "Sai.")));
        assertThat(refusals)
                .singleElement()
                .extracting(refusal -> refusal.code())
                .isIn((Object[]) LATE);
        assertThat(inspections.of(dossier)).singleElement().satisfies(each -> assertThat(each.found())
                .isNotNull());
        assertThat(trial.open(dossier, "task_choose")).hasSize(1);
    }

    @Test
    void membersWhoCommentAtOnceAreAllHeardAndTheCouncilMeetsOnce() throws Exception {
        var dossier = established();
        var tasks = trial.open(dossier, "task_giveComment");
        assertThat(tasks).hasSize(3);
        var refusals = Together.refusals(tasks.stream()
                .map(task -> (Runnable) () -> trial.does(
                        String.valueOf(task.assignee()), task, Map.of("position", "agree", "positionText", "Đạt.")))
                .toArray(Runnable[]::new));
        assertThat(refusals).isEmpty();
        assertThat(consultations.of(dossier).get(0).asked())
                .allSatisfy(asked -> assertThat(asked.answer()).isNotNull());
        time.runDueJobs();
        assertThat(trial.open(dossier, "task_giveComment")).isEmpty();
        assertThat(trial.open(dossier, "task_concludeCouncil")).hasSize(1);
    }

    @Test
    void aCouncilConcludesOnce() throws Exception {
        var dossier = established();
        for (var task : trial.open(dossier, "task_giveComment")) {
            trial.does(String.valueOf(task.assignee()), task, Map.of("position", "agree", "positionText", "Đạt."));
        }
        time.runDueJobs();
        var meeting = trial.open(dossier, "task_concludeCouncil").get(0);
        var refusals = inTwoWindows(
                "truongphong",
                meeting,
                Map.of("councilResult", "pass", "councilConclusion", "Thông qua."),
                Map.of("councilResult", "fail", "councilConclusion", "Không."));
        assertThat(refusals)
                .singleElement()
                .extracting(refusal -> refusal.code())
                .isIn((Object[]) LATE);
        assertThat(councils.of(consultations.of(dossier).get(0))).isPresent();
        assertThat(trial.open(dossier, "task_choose")).hasSize(1);
    }

    @Test
    void ofTwoClerksWhoRecordAPaymentOneHasWrittenItAndTheClockGoesOnOnce() throws Exception {
        var dossier = announced();
        var task = trial.open(dossier, "task_recordPayment").get(0);
        var today = LocalDate.now(clock).toString();
        var refusals = Together.refusals(
                () -> trial.does(
                        "tiepnhan", task, Map.of("payment", "paid", "paidOn", today, "paymentReceipt", "BL-1")),
                () -> trial.does(
                        "tiepnhan2", task, Map.of("payment", "not-paid", "unpaidBecause", "Người nộp không nộp.")));
        assertThat(refusals)
                .singleElement()
                .extracting(refusal -> refusal.code())
                .isIn((Object[]) LATE);
        assertThat(duties.of(dossier)).singleElement().satisfies(duty -> assertThat(duty.payment())
                .isNotNull());
        assertThat(deadlines.of(dossier).state()).isEqualTo(Deadline.State.RUNNING);
    }

    @ParameterizedTest
    @CsvSource({
        "handoff, content = 'khác'",
        "handoff_event, note = 'khác'",
        "inspection, place = 'khác'",
        "inspection_record, findings = 'khác'",
        "consultation, content = 'khác'",
        "consultation_asked, official = 'khac'",
        "consultation_answer, position = 'object'",
        "council_conclusion, result = 'pass'",
        "financial_duty, vnd = 1",
        "financial_payment, text = 'khác'",
    })
    void theApplicationsUserCannotRewriteWhatABlockWroteDown(String table, String change) {
        assertThatThrownBy(() -> jdbc.sql("update " + table + " set " + change).update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from " + table).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("truncate " + table).update()).isInstanceOf(DataAccessException.class);
    }

    /** One official has his task open in two windows and hands in both. */
    private List<Refusal> inTwoWindows(String official, OpenTask task, Map<String, ?> one, Map<String, ?> other)
            throws Exception {
        actors.as(official, () -> tasks.claim(task.id(), official));
        return Together.refusals(
                () -> actors.as(official, () -> tasks.submit(task.id(), one)),
                () -> actors.as(official, () -> tasks.submit(task.id(), other)));
    }

    private String submitted() {
        var dossier = trial.in("committee");
        trial.does("truongphong", dossier, "task_submitToCommittee", Map.of("handoffContent", "Trình phê duyệt."));
        return dossier;
    }

    private String planned() {
        var dossier = trial.in("fieldInspection");
        trial.does(
                "truongphong",
                dossier,
                "task_planInspection",
                Map.of(
                        "inspectionDay", LocalDate.now(clock).plusDays(1).toString(),
                        "inspectionPlace", "8 giờ, thôn 2",
                        "inspectionMembers", "Phòng TCKH, UBND xã",
                        "applicantAttends", "no"));
        return dossier;
    }

    private String established() {
        var dossier = trial.in("appraisalCouncil");
        trial.does(
                "truongphong",
                dossier,
                "task_establishCouncil",
                Map.of(
                        "councilDecision", "15/QĐ-UBND",
                        "councilMembers", "chuyenvien tnmt.chuyenvien xaydung.chuyenvien",
                        "consultationContent", "Báo cáo đề xuất."));
        return dossier;
    }

    private String announced() {
        var dossier = trial.in("financialDuty");
        trial.does(
                "truongphong",
                dossier,
                "task_noticeDuty",
                Map.of("dutyAmount", 1_500_000, "dutyContent", "Phí thẩm định.", "dutyPayTo", "Kho bạc Kon Tum"));
        time.runDueJobs();
        return dossier;
    }
}
