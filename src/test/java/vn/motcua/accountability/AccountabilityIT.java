package vn.motcua.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.MotCuaIT;
import vn.motcua.accountability.Escalation.Action;
import vn.motcua.accountability.Review.Statement;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Watched;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.JournalLine;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.TestClock;
import vn.motcua.messages.Outbox;

/** What follows lateness, on the real engine and the real database. */
@MotCuaIT
class AccountabilityIT {
    @Autowired
    private Watched watched;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Escalations escalations;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Faults faults;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Journal journal;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aLateDossierStandsBeforeTheHeadOfItsUnitAndTheFaultIsNoted() {
        String code = late();
        assertThat(ladder(code)).extracting(Escalation::rung).containsExactly("overdue-unit");
        assertThat(escalationTask(code).candidateGroups()).contains("tp-kon-tum-tckh.unit-head");
        assertThat(faults.of(code))
                .extracting(Fault::kind)
                .containsExactlyInAnyOrder(Fault.Kind.LATE, Fault.Kind.NO_APOLOGY);
        assertThat(faults.of(code)).extracting(Fault::unit).containsOnly("tp-kon-tum-tckh");
    }

    @Test
    void theSupervisorRemindsTheHolderWithAMail() {
        String code = late();
        long before = mails("chuyenvien", code);
        handle(code, Map.of("action", "remind", "note", "Trình ký trong ngày."));
        assertThat(ladder(code).get(0).handling()).satisfies(handling -> {
            assertThat(handling.action()).isEqualTo(Action.REMIND);
            assertThat(handling.by()).isEqualTo("truongphong");
        });
        assertThat(ladder(code).get(0).endedAt()).isNotNull();
        assertThat(journal.of(code)).extracting(JournalLine::kind).contains("reminded", "escalation-remind");
        assertThat(mails("chuyenvien", code)).isGreaterThan(before);
    }

    @Test
    void theSupervisorGivesTheWorkToAnotherOfficialOfTheUnit() {
        String code = late();
        handle(code, Map.of("action", "reassign", "newOfficial", "chuyenvien2", "note", "Người thụ lý nghỉ ốm."));
        assertThat(watched.open(code, "task_appraise").get(0).assignee()).isEqualTo("chuyenvien2");
        time.advanceTo(watched.calendar().plus(clock.instant(), 10));
        assertThat(holdings.of(code)).last().extracting(Holding::who).isEqualTo("chuyenvien2");
    }

    @Test
    void workIsNotGivenToSomebodyOfAnotherUnitAndNothingIsHalfDone() {
        String code = late();
        assertThatThrownBy(() -> handle(
                        code, Map.of("action", "reassign", "newOfficial", "dakto.chuyenvien", "note", "Nhờ hỗ trợ.")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("official-not-of-unit"));
        assertThat(escalationTask(code).dossier()).isEqualTo(code);
        assertThat(ladder(code).get(0).handling()).isNull();
        assertThat(watched.open(code, "task_appraise").get(0).assignee()).isEqualTo("chuyenvien");
    }

    @Test
    void theSupervisorMayAcceptTheReason() {
        String code = late();
        handle(code, Map.of("action", "accept", "note", "Chờ xác minh trụ sở."));
        assertThat(journal.of(code))
                .extracting(JournalLine::text)
                .contains("Chấp nhận lý do chậm: Chờ xác minh trụ sở.");
    }

    @Test
    void theSupervisorMayTakeTheWorkHimself() {
        String code = late();
        handle(code, Map.of("action", "take-over", "note", "Tôi làm ngay."));
        assertThat(watched.open(code, "task_appraise").get(0).assignee()).isEqualTo("truongphong");
        assertThat(journal.of(code)).extracting(JournalLine::kind).contains("escalation-take-over");
    }

    @Test
    void theHeadOfTheOneStopDoesNotTakeOverTheWorkOfAnotherUnit() {
        String code = late();
        time.advanceTo(watched.calendar().plusWorkingDays(clock.instant(), 2));
        OpenTask task = watched.open(code, "task_escalation").stream()
                .filter(open -> open.candidateGroups().contains("tp-kon-tum-mot-cua.one-stop-head"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> watched.does("truongmotcua", task, Map.of("action", "take-over", "note", "Để tôi.")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("task-of-another-unit"));
        assertThat(watched.open(code, "task_appraise").get(0).assignee()).isEqualTo("chuyenvien");
    }

    @Test
    void itGoesOnToTheNextLevelOnlyWhileNobodyHasActedAndToTheProvinceInAnyCase() {
        String passed = late();
        String handled = late();
        handle(handled, Map.of("action", "remind", "note", "Trình ký trong ngày."));
        for (int day = 1; day <= 3; day++) {
            time.advanceTo(
                    watched.calendar().plusWorkingDays(deadlines.of(handled).dueAt(), day));
        }
        assertThat(ladder(handled)).extracting(Escalation::rung).containsExactly("overdue-unit", "overdue-province");
        assertThat(ladder(passed))
                .extracting(Escalation::rung)
                .endsWith("overdue-province")
                .contains("overdue-unit");
        assertThatThrownBy(() -> jdbc.sql("delete from supervision_answer where dossier = ?")
                        .param(handled)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void severalLateDossiersOfOneSupervisorAreOneMail() {
        outbox.sendDue();
        time.jumpTo(clock.instant().plusSeconds(3600));
        outbox.sendDue();
        String one = watched.accept().code();
        String other = watched.accept().code();
        time.advanceTo(deadlines.of(other).dueAt());
        outbox.sendDue();
        long before = digests("truongphong");
        time.jumpTo(clock.instant().plusSeconds(16 * 60));
        outbox.sendDue();
        assertThat(digests("truongphong") - before).isEqualTo(1);
        assertThat(jdbc.sql("select body from outbox where kind = 'digest' and recipient like '%truongphong%'"
                                + " order by created_at desc limit 1")
                        .query(String.class)
                        .single())
                .contains(one)
                .contains(other)
                .containsOnlyOnce("Xử lý chậm hạn");
    }

    private long digests(String official) {
        return jdbc.sql("select count(*) from outbox where kind = 'digest' and recipient like ?")
                .param("%" + official + "%")
                .query(Long.class)
                .single();
    }

    @Test
    void theResultEndsWhatWasOpenedForLateness() {
        Dossier dossier = watched.accept();
        watched.assign(dossier.code());
        time.advanceTo(deadlines.of(dossier.code()).dueAt());
        assertThat(watched.open(dossier.code(), "task_escalation")).isNotEmpty();
        watched.finish(dossier);
        assertThat(watched.open(dossier.code(), "task_escalation")).isEmpty();
        assertThat(watched.open(dossier.code(), "task_draftApology")).isEmpty();
        assertThat(escalations.of(dossier.code()))
                .extracting(Escalation::endedAt)
                .doesNotContainNull();
    }

    @Test
    void anOverdueTaskGoesToTheSupervisorOnceAndNotWhileTheClockStandsStill() {
        String code = watched.accept().code();
        watched.assign(code);
        Instant due = Objects.requireNonNull(
                watched.open(code, "task_appraise").get(0).dueAt());
        time.advanceTo(watched.calendar().plus(due, 1));
        sweep();
        sweep();
        List<Escalation> single = escalations.of(code).stream()
                .filter(each -> each.task() != null)
                .toList();
        assertThat(single)
                .extracting(Escalation::rung, Escalation::recipient)
                .containsExactly(tuple("task-overdue", "unit-head"));

        String stopped = watched.accept().code();
        deadlines.pause(stopped, "supplement");
        time.advanceTo(watched.calendar().plusWorkingDays(clock.instant(), 5));
        sweep();
        assertThat(escalations.of(stopped)).isEmpty();
    }

    @Test
    void aReviewGoesFromFactsToDecisionAndTellsThoseConcerned() {
        String code = late();
        Review review = reviews.of(code).get(0);
        assertThat(review.facts()).containsKeys("holdings", "faults", "escalations", "explanation", "lateMinutes");
        assertThat(review.facts().toString()).doesNotContain("Y Bình");

        watched.does(
                "truongphong", code, "task_explain", Map.of("explanation", "Thiếu người.", "remedy", "Bổ sung người."));
        watched.does(
                "vanphong", code, "task_assess", Map.of("assessment", "subjective", "assessmentText", "Chủ quan."));
        watched.does("noivu", code, "task_opinion", Map.of("proposedMeasure", "remind", "opinion", "Nhắc nhở."));
        watched.does("chutich", code, "task_decide", Map.of("measure", "remind"));
        watched.does(
                "vanphong",
                code,
                "task_recordDecision",
                Map.of(
                        "decisionNumber",
                        "15/TB-VP",
                        "decisionDate",
                        watched.calendar().dateOf(clock.instant()).toString()));
        time.runDueJobs();

        assertThat(reviews.of(code)).hasSize(1);
        assertThat(reviews.of(code).get(0).statements())
                .extracting(Statement::step)
                .containsExactly("explain", "assess", "opinion", "decide", "recordDecision", "notified");
        assertThat(journal.of(code)).extracting(JournalLine::kind).contains("review-decided");
    }

    @Test
    void everyLateWorkingMinuteHasAHolder() {
        String code = late();
        time.advanceTo(watched.calendar().plus(deadlines.of(code).dueAt(), 700));
        long late = holdings.of(code).stream().mapToLong(Holding::lateMinutes).sum();
        assertThat(late).isEqualTo(-deadlines.remainingMinutes(code)).isEqualTo(700);
        assertThat(holdings.of(code).stream().filter(span -> span.lateMinutes() > 0))
                .extracting(Holding::who)
                .containsOnly("chuyenvien");
        assertThat(holdings.of(code)).extracting(Holding::kind).contains(Holding.Kind.UNIT, Holding.Kind.OFFICIAL);
    }

    /** Assigned, claimed by {@code chuyenvien}, and due this instant. */
    private String late() {
        String code = watched.accept().code();
        time.advanceTo(watched.calendar().plus(clock.instant(), 30));
        watched.assign(code);
        watched.claims("chuyenvien", code, "task_appraise");
        time.jumpTo(deadlines.of(code).dueAt());
        time.runDueJobs();
        return code;
    }

    private void handle(String code, Map<String, ?> fields) {
        watched.does("truongphong", escalationTask(code), fields);
    }

    /** The task about the whole dossier, not those about single tasks. */
    private OpenTask escalationTask(String code) {
        String instance = jdbc.sql("select process_instance from escalation where dossier = ? and task is null")
                .param(code)
                .query(String.class)
                .single();
        return watched.open(code, "task_escalation").stream()
                .filter(task -> task.processInstance().equals(instance))
                .findFirst()
                .orElseThrow();
    }

    private List<Escalation> ladder(String code) {
        return escalations.of(code).stream().filter(each -> each.task() == null).toList();
    }

    private void sweep() {
        transaction.executeWithoutResult(status -> rounds.sweep());
    }

    private long mails(String official, String code) {
        return jdbc.sql("select count(*) from outbox where subject like ? and recipient like ?")
                .params("%" + code + "%", "%" + official + "%")
                .query(Long.class)
                .single();
    }
}
