package vn.motcua.deadlines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** By dossier. */
    Map<String, List<String>> of(Collection<String> dossiers) {
        Map<String, List<String>> steps = new HashMap<>();
        jdbc.sql("select dossier, step from open_step where dossier = any(:dossiers)")
                .param("dossiers", dossiers.toArray(String[]::new))
                .query(row -> {
                    steps.computeIfAbsent(row.getString("dossier"), code -> new ArrayList<>())
                            .add(row.getString("step"));
                });
        return steps;
    }
}
