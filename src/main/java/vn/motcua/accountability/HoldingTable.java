package vn.motcua.accountability;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code holding_change}. */
@Component
class HoldingTable {
    private final JdbcClient jdbc;

    HoldingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String dossier, HoldingChange change) {
        jdbc.sql("insert into holding_change (dossier, at, task, task_name, task_key, change, unit, official)"
                        + " values (:dossier, :at, :task, :name, :step, :change, :unit, :official)")
                .param("dossier", dossier)
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .param("task", change.task())
                .param("name", change.taskName())
                .param("step", change.step())
                .param("change", change.kind().name().toLowerCase(Locale.ROOT))
                .param("unit", change.unit())
                .param("official", change.official())
                .update();
    }

    List<HoldingChange> of(String dossier) {
        return jdbc.sql("select * from holding_change where dossier = ? order by at, id")
                .param(dossier)
                .query((row, number) -> new HoldingChange(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("task"),
                        row.getString("task_name"),
                        row.getString("task_key"),
                        HoldingChange.Kind.valueOf(row.getString("change").toUpperCase(Locale.ROOT)),
                        row.getString("unit"),
                        row.getString("official")))
                .list();
    }
}
