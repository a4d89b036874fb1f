package vn.motcua.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.MotCuaIT;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Supervision;
import vn.motcua.deadlines.Watched;
import vn.motcua.dossiers.Journal;
import vn.motcua.engine.TestClock;

/** What was deleted behind the engine's back is there again after one round, once. */
@MotCuaIT
class RepairsIT {
    @Autowired
    private Watched watched;

    @Autowired
    private Rounds rounds;

    @Autowired
    private RoundAtStart start;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Supervision supervision;

    @Autowired
    private Escalations escalations;

    @Autowired
    private Journal journal;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private TestClock time;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void timersEscalationAndApologyDeletedBySqlAreBackAfterOneRoundAndOnce() {
        String fresh = watched.accept().code();
        String late = watched.accept().code();
        time.advanceTo(deadlines.of(late).dueAt());
        String unwatched = watched.accept().code();
        Instant rightly = watched.timers(unwatched).get(0);
        long timers = count("timer");
        long levels = count("escalation");
        long apologies = count("apology");

        for (String code : List.of(fresh, late, unwatched)) {
            assertThat(jdbc.sql(
                                    "delete from act_ru_job where process_def_key_ = 'deadline-supervision'"
                                            + " and process_instance_id_ in (select id_ from act_ru_execution where business_key_ = ?)")
                            .param(code)
                            .update())
                    .isEqualTo(1);
        }
        String lost = jdbc.sql("select process_instance from escalation where dossier = ? and task is null")
                .param(late)
                .query(String.class)
                .single();
        delete(lost);
        delete(instance("apology-letter", late));
        assertThat(watched.open(late, "task_escalation"))
                .noneMatch(task -> task.processInstance().equals(lost));
        assertThat(watched.open(late, "task_draftApology")).isEmpty();

        sweep();
        sweep();

        assertThat(watched.timers(unwatched)).containsExactly(rightly);
        for (String code : List.of(fresh, late)) {
            assertThat(watched.timers(code)).containsExactly(supervision.nextAt(code));
        }
        assertThat(standing(late)).isNotEqualTo(lost);
        assertThat(watched.open(late, "task_escalation"))
                .filteredOn(task -> task.processInstance().equals(standing(late)))
                .hasSize(1);
        assertThat(watched.open(late, "task_draftApology")).hasSize(1);
        assertThat(journal.of(late))
                .filteredOn(line -> line.kind().equals("supervision-repaired"))
                .hasSize(3);
        assertThat(count("timer") - timers).isEqualTo(3);
        assertThat(count("escalation") - levels).isEqualTo(1);
        assertThat(count("apology") - apologies).isEqualTo(1);
    }

    @Test
    void aLevelWhoseRecordIsGoneIsPutBeforeItsSupervisorAgainAtTheStart() {
        String late = watched.accept().code();
        time.advanceTo(deadlines.of(late).dueAt());
        delete(standing(late));
        jdbc.sql("delete from escalation where dossier = ?").param(late).update();
        start.run();
        start.run();
        assertThat(escalations.of(late).stream().filter(each -> each.task() == null))
                .extracting(Escalation::rung)
                .containsExactly("overdue-unit");
    }

    @Test
    void whatIsInOrderIsLeftAlone() {
        String code = watched.accept().code();
        time.advanceTo(deadlines.of(code).dueAt());
        sweep();
        sweep();
        assertThat(journal.of(code)).noneMatch(line -> line.kind().equals("supervision-repaired"));
    }

    private String standing(String code) {
        return jdbc.sql(
                        "select process_instance from escalation where dossier = ? and task is null and ended_at is null")
                .param(code)
                .query(String.class)
                .single();
    }

    private String instance(String process, String code) {
        return jdbc.sql("select e.id_ from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
                        + " where d.key_ = ? and e.business_key_ = ?")
                .params(process, code)
                .query(String.class)
                .single();
    }

    private void delete(String instance) {
        for (String table : List.of("act_ru_variable", "act_ru_event_subscr")) {
            jdbc.sql("delete from " + table + " where proc_inst_id_ = ?")
                    .param(instance)
                    .update();
        }
        jdbc.sql(
                        "delete from act_ru_identitylink where task_id_ in (select id_ from act_ru_task where proc_inst_id_ = ?)")
                .param(instance)
                .update();
        jdbc.sql("delete from act_ru_task where proc_inst_id_ = ?")
                .param(instance)
                .update();
        while (jdbc.sql("delete from act_ru_execution e where proc_inst_id_ = ? and not exists"
                                + " (select 1 from act_ru_execution child where child.parent_id_ = e.id_)")
                        .param(instance)
                        .update()
                > 0) {}
    }

    private long count(String kind) {
        return (long) meters.counter("motcua.reconciler.repairs", "kind", kind).count();
    }

    private void sweep() {
        transaction.executeWithoutResult(status -> rounds.sweep());
    }
}
