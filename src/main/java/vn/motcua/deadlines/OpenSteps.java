package vn.motcua.deadlines;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The steps of each dossier's procedure that wait now. Kept beside the engine, because inside a running command the
 * engine's own queries do not see yet what has just opened and closed.
 */
@Component
class OpenSteps {
    private final JdbcClient jdbc;

    OpenSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(String task, String dossier, String step) {
        jdbc.sql("insert into open_step (task, dossier, step) values (?, ?, ?) on conflict do nothing")
                .params(task, dossier, step)
                .update();
    }

    void close(String task) {
        jdbc.sql("delete from open_step where task = ?").param(task).update();
    }

    List<String> of(String dossier) {
        return jdbc.sql("select step from open_step where dossier = ?")
                .param(dossier)
                .query(String.class)
                .list();
    }
}
