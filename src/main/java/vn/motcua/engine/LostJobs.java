package vn.motcua.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.AtomicOperationInvocation;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.pvm.runtime.operation.PvmAtomicOperation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Automatic steps that stand before their work while the job that would do it is gone: nothing moves them any more. One
 * statement looks at token and job together, so a job that is just being done is no lost one.
 */
@Component
public class LostJobs {
    /** Tokens that nothing can move: no job, no task, no message waited for, no token or process below. */
    private static final String STUCK =
            """
            select e.id_, i.business_key_ from act_ru_execution e join act_ru_execution i on i.id_ = e.proc_inst_id_
             where e.act_id_ is not null and e.is_active_ and i.business_key_ is not null
               and not exists (select 1 from act_ru_job j where j.execution_id_ = e.id_)
               and not exists (select 1 from act_ru_task t where t.execution_id_ = e.id_)
               and not exists (select 1 from act_ru_event_subscr s where s.execution_id_ = e.id_)
               and not exists (select 1 from act_ru_execution c where c.parent_id_ = e.id_ or c.super_exec_ = e.id_)
            """;

    private final JdbcClient jdbc;
    private final OwnCommands own;

    LostJobs(JdbcClient jdbc, OwnCommands own) {
        this.jdbc = jdbc;
        this.own = own;
    }

    /** Dossiers that have such a step. */
    public List<String> dossiers() {
        return jdbc.sql("select distinct stuck.business_key_ from (" + STUCK + ") stuck")
                .query(String.class)
                .list();
    }

    /** Makes the lost jobs of this dossier anew; names of the steps that go on. Needs a transaction. */
    public List<String> renew(String dossier) {
        List<String> tokens = jdbc.sql(STUCK + " and i.business_key_ = :dossier")
                .param("dossier", dossier)
                .query((row, line) -> row.getString("id_"))
                .list();
        return own.run(context -> {
            List<String> steps = new ArrayList<>();
            tokens.forEach(token -> renew(context, token, steps));
            return steps;
        });
    }

    private static void renew(CommandContext context, String token, List<String> steps) {
        var execution = context.getExecutionManager().findExecutionById(token);
        var step = execution == null ? null : execution.getActivity();
        if (execution != null && step != null && step.isAsyncBefore()) {
            execution.scheduleAtomicOperationAsync(
                    new AtomicOperationInvocation(PvmAtomicOperation.TRANSITION_CREATE_SCOPE, execution, true));
            steps.add(String.valueOf(step.getProperty("name")));
        }
    }
}
