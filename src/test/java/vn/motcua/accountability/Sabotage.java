package vn.motcua.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a restored backup or a hand in the database may do to the engine's tables, behind the engine's back. */
@Component
class Sabotage {
    private final JdbcClient jdbc;

    Sabotage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The timer of the dossier's supervision alone; the process stays and waits for ever. */
    void deleteTimer(String dossier) {
        assertThat(change("delete from act_ru_job", dossier)).isEqualTo(1);
    }

    void suspendTimer(String dossier) {
        assertThat(change("update act_ru_job set suspension_state_ = 2, rev_ = rev_ + 1", dossier))
                .isEqualTo(1);
    }

    private int change(String what, String dossier) {
        return jdbc.sql(what + " where process_def_key_ = 'deadline-supervision' and process_instance_id_ in"
                        + " (select id_ from act_ru_execution where business_key_ = ?)")
                .param(dossier)
                .update();
    }

    /** All jobs of this process of the dossier; its tokens stay where they are. */
    void deleteJobs(String process, String dossier) {
        assertThat(jdbc.sql("delete from act_ru_job where process_def_key_ = ? and process_instance_id_ in"
                                + " (select id_ from act_ru_execution where business_key_ = ?)")
                        .params(process, dossier)
                        .update())
                .isPositive();
    }

    void deleteStartTimers(String process) {
        jdbc.sql("delete from act_ru_job where process_def_key_ = ? and process_instance_id_ is null")
                .param(process)
                .update();
    }

    /** The running instance of this process, without a trace in the runtime tables. */
    void delete(String process, String dossier) {
        deleteInstance(jdbc.sql("select e.id_ from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
                        + " where d.key_ = ? and e.business_key_ = ?")
                .params(process, dossier)
                .query(String.class)
                .single());
    }

    void deleteInstance(String instance) {
        jdbc.sql(
                        "delete from act_ru_identitylink where task_id_ in (select id_ from act_ru_task where proc_inst_id_ = ?)")
                .param(instance)
                .update();
        jdbc.sql("delete from act_ru_job where process_instance_id_ = ?")
                .param(instance)
                .update();
        for (String table : List.of("act_ru_variable", "act_ru_event_subscr", "act_ru_task")) {
            jdbc.sql("delete from " + table + " where proc_inst_id_ = ?")
                    .param(instance)
                    .update();
        }
        while (jdbc.sql("delete from act_ru_execution e where proc_inst_id_ = ? and not exists"
                                + " (select 1 from act_ru_execution child where child.parent_id_ = e.id_)")
                        .param(instance)
                        .update()
                > 0) {}
    }
}
