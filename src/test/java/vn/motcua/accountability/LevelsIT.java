package vn.motcua.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.MotCuaIT;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Watched;
import vn.motcua.dossiers.Dossier;
import vn.motcua.engine.TestClock;
import vn.motcua.messages.Outbox;

/** Before whom a late dossier stands, level by level, and how the supervisors are told. */
@MotCuaIT
class LevelsIT {
    @Autowired
    private Watched watched;

    @Autowired
    private Late late;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Escalations escalations;

    @Autowired
    private Faults faults;

    @Autowired
    private Rounds rounds;

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
        String code = late.dossier();
        assertThat(late.ladder(code)).extracting(Escalation::rung).containsExactly("overdue-unit");
        assertThat(late.task(code).candidateGroups()).contains("tp-kon-tum-tckh.unit-head");
        assertThat(faults.of(code))
                .extracting(Fault::kind)
                .containsExactlyInAnyOrder(Fault.Kind.LATE, Fault.Kind.NO_APOLOGY);
        assertThat(faults.of(code)).extracting(Fault::unit).containsOnly("tp-kon-tum-tckh");
    }

    @Test
    void itGoesOnToTheNextLevelOnlyWhileNobodyHasActedAndToTheProvinceInAnyCase() {
        String passed = late.dossier();
        String handled = late.dossier();
        late.handle(handled, Map.of("action", "remind", "note", "Trình ký trong ngày."));
        for (int day = 1; day <= 3; day++) {
            time.advanceTo(
                    watched.calendar().plusWorkingDays(deadlines.of(handled).dueAt(), day));
        }
        assertThat(late.ladder(handled))
                .extracting(Escalation::rung)
                .containsExactly("overdue-unit", "overdue-province");
        assertThat(late.ladder(passed))
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
        assertThat(newestDigest("truongphong")).contains(one).contains(other).containsOnlyOnce("Xử lý chậm hạn");
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
        watched.waits(stopped, "verification");
        time.advanceTo(watched.calendar().plusWorkingDays(clock.instant(), 5));
        sweep();
        assertThat(escalations.of(stopped)).isEmpty();
    }

    @Test
    void afterAnOutageEachDossierGetsItsPresentLevelOnceAndItsSupervisorOneMail() {
        outbox.sendDue();
        time.jumpTo(watched.calendar().plusWorkingDays(clock.instant(), 1));
        outbox.sendDue();
        List<String> weekLate =
                List.of(watched.accept().code(), watched.accept().code());
        time.advanceTo(watched.calendar().plusWorkingDays(clock.instant(), 2));
        List<String> justLate =
                List.of(watched.accept().code(), watched.accept().code());
        long before = digests("truongphong");

        time.jumpTo(watched.calendar().plus(deadlines.of(justLate.get(0)).dueAt(), 30));
        time.runDueJobs();
        outbox.sendDue();

        Map<String, String> levels =
                Map.of("overdue-one-stop", "tp-kon-tum-mot-cua", "overdue-unit", "tp-kon-tum-tckh");
        for (String code : weekLate) {
            assertThat(late.ladder(code)).extracting(Escalation::rung).containsExactly("overdue-one-stop");
        }
        for (String code : justLate) {
            assertThat(late.ladder(code)).extracting(Escalation::rung).containsExactly("overdue-unit");
        }
        Stream.concat(weekLate.stream(), justLate.stream())
                .forEach(code -> assertThat(late.task(code).candidateGroups())
                        .anyMatch(group -> group.startsWith(String.valueOf(
                                levels.get(late.ladder(code).get(0).rung())))));
        time.jumpTo(clock.instant().plusSeconds(16 * 60));
        time.runDueJobs();
        outbox.sendDue();
        assertThat(digests("truongphong") - before).isEqualTo(1);
        assertThat(newestDigest("truongphong")).contains(justLate);
        assertThat(newestDigest("truongmotcua")).contains(weekLate);
    }

    private long digests(String official) {
        return jdbc.sql("select count(*) from outbox where kind = 'digest' and recipient like ?")
                .param("%" + official + "%")
                .query(Long.class)
                .single();
    }

    private String newestDigest(String official) {
        return jdbc.sql("select body from outbox where kind = 'digest' and recipient like ?"
                        + " order by created_at desc limit 1")
                .param("%" + official + "%")
                .query(String.class)
                .single();
    }

    private void sweep() {
        transaction.executeWithoutResult(status -> rounds.sweep());
    }
}
