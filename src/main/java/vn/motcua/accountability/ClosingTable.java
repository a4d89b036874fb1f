package vn.motcua.accountability;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.Closing.Action;

/** The rows of {@code closing}. */
@Component
class ClosingTable {
    private final JdbcClient jdbc;

    ClosingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False, and nothing written, when this evidence was asked about at this step, or something else is being asked. */
    boolean insert(UUID id, String dossier, String evidence, String step, Instant at) {
        return jdbc.sql(
                                """
                                insert into closing (id, dossier, evidence, step, opened_at)
                                select :id, :dossier, :evidence, :step, :at
                                 where not exists (select 1 from closing where dossier = :dossier and ended_at is null)
                                on conflict (dossier, evidence, step) do nothing
                                """)
                        .param("id", id)
                        .param("dossier", dossier)
                        .param("evidence", evidence)
                        .param("step", step)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void started(UUID id, String processInstance) {
        jdbc.sql("update closing set process_instance = ? where id = ?")
                .params(processInstance, id)
                .update();
    }

    void handled(String processInstance, Action action, String by, Instant at) {
        jdbc.sql("update closing set action = ?, handled_by = ?, handled_at = ? where process_instance = ?")
                .params(action.wire(), by, at.atOffset(ZoneOffset.UTC), processInstance)
                .update();
    }

    void ended(String processInstance, Instant at) {
        jdbc.sql("update closing set ended_at = ? where process_instance = ? and ended_at is null")
                .params(at.atOffset(ZoneOffset.UTC), processInstance)
                .update();
    }

    /** The one whose form was handed in and which has not ended yet. */
    Optional<Closing> justHandled(String dossier) {
        return jdbc.sql("select * from closing where dossier = ? and handled_at is not null and ended_at is null"
                        + " order by handled_at desc limit 1")
                .param(dossier)
                .query((row, number) -> new Closing(
                        row.getObject("id", UUID.class),
                        row.getString("dossier"),
                        row.getString("process_instance"),
                        Action.of(row.getString("action")),
                        row.getString("handled_by")))
                .optional();
    }

    /** Process instances that still wait for an answer. */
    List<String> unanswered(String dossier) {
        return jdbc.sql("select process_instance from closing where dossier = ? and handled_at is null"
                        + " and ended_at is null and process_instance is not null")
                .param(dossier)
                .query(String.class)
                .list();
    }
}
