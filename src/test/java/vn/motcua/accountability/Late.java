package vn.motcua.accountability;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Watched;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.TestClock;

/** Late dossiers and what stands before their supervisors. */
@Component
class Late {
    private final Watched watched;
    private final Deadlines deadlines;
    private final Escalations escalations;
    private final TestClock time;
    private final Clock clock;
    private final JdbcClient jdbc;

    Late(Watched watched, Deadlines deadlines, Escalations escalations, TestClock time, Clock clock, JdbcClient jdbc) {
        this.watched = watched;
        this.deadlines = deadlines;
        this.escalations = escalations;
        this.time = time;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Assigned, claimed by {@code chuyenvien}, and due this instant. */
    String dossier() {
        String code = watched.accept().code();
        time.advanceTo(watched.calendar().plus(clock.instant(), 30));
        watched.assign(code);
        watched.claims("chuyenvien", code, "task_appraise");
        time.jumpTo(deadlines.of(code).dueAt());
        time.runDueJobs();
        return code;
    }

    /** The escalations of the whole dossier, oldest first; not those about single tasks. */
    List<Escalation> ladder(String code) {
        return escalations.of(code).stream().filter(each -> each.task() == null).toList();
    }

    /** The instance of the one that stands. */
    String instance(String code) {
        return jdbc.sql(
                        "select process_instance from escalation where dossier = ? and task is null and ended_at is null")
                .param(code)
                .query(String.class)
                .single();
    }

    /** The task of the one that stands. */
    OpenTask task(String code) {
        String instance = instance(code);
        return watched.open(code, "task_escalation").stream()
                .filter(task -> task.processInstance().equals(instance))
                .findFirst()
                .orElseThrow();
    }

    /** The head of the unit decides. */
    void handle(String code, Map<String, ?> fields) {
        watched.does("truongphong", task(code), fields);
    }
}
