package vn.motcua.accountability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.Escalation.Action;
import vn.motcua.accountability.Escalation.Handling;

/** The rows of {@code escalation}. */
@Component
class EscalationTable {
    private final JdbcClient jdbc;

    EscalationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False, and nothing written, when this task, or this handoff, is before a supervisor already. */
    boolean insert(Escalation escalation) {
        return jdbc.sql("insert into escalation (id, dossier, rung, recipient, task, handoff, opened_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                escalation.id(),
                                escalation.dossier(),
                                escalation.rung(),
                                escalation.recipient(),
                                escalation.task(),
                                escalation.handoff(),
                                escalation.openedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void started(UUID id, String processInstance) {
        jdbc.sql("update escalation set process_instance = ? where id = ?")
                .params(processInstance, id)
                .update();
    }

    void handled(String processInstance, Handling handling) {
        jdbc.sql(
                        """
                        update escalation
                        set action = :action, note = :note, new_official = :official, handled_by = :by, handled_at = :at
                        where process_instance = :instance
                        """)
                .param("action", handling.action().wire())
                .param("note", handling.note())
                .param("official", handling.newOfficial())
                .param("by", handling.by())
                .param("at", handling.at().atOffset(ZoneOffset.UTC))
                .param("instance", processInstance)
                .update();
    }

    void ended(String processInstance, Instant at) {
        jdbc.sql("update escalation set ended_at = ? where process_instance = ? and ended_at is null")
                .params(at.atOffset(ZoneOffset.UTC), processInstance)
                .update();
    }

    /** What it is about was no delay, by a correction. */
    void settled(String processInstance, String why) {
        jdbc.sql("update escalation set settled = ? where process_instance = ?")
                .params(why, processInstance)
                .update();
    }

    /** Of this dossier, oldest first. */
    List<Escalation> of(String dossier) {
        return jdbc.sql("select * from escalation where dossier = ? order by opened_at, id")
                .param(dossier)
                .query(EscalationTable::escalation)
                .list();
    }

    /** Not ended, of all dossiers, by process instance; one without an instance is left out. */
    Map<String, Escalation> open() {
        Map<String, Escalation> open = new LinkedHashMap<>();
        jdbc.sql("select * from escalation where ended_at is null and process_instance is not null order by opened_at")
                .query((row, number) -> open.put(row.getString("process_instance"), escalation(row, number)))
                .list();
        return open;
    }

    /** Whether this rung was put before its supervisor at this instant or later. */
    boolean has(String dossier, String rung, Instant since) {
        return jdbc.sql(
                        "select exists (select 1 from escalation where dossier = ? and rung = ? and task is null and opened_at >= ?)")
                .params(dossier, rung, since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** The one whose form was handed in last and which has not ended yet. */
    Optional<Escalation> justHandled(String dossier) {
        return jdbc.sql("select * from escalation where dossier = ? and handled_at is not null and ended_at is null"
                        + " order by handled_at desc limit 1")
                .param(dossier)
                .query(EscalationTable::escalation)
                .optional();
    }

    private static Escalation escalation(ResultSet row, int number) throws SQLException {
        return new Escalation(
                row.getObject("id", UUID.class),
                row.getString("dossier"),
                row.getString("rung"),
                row.getString("recipient"),
                row.getString("task"),
                row.getObject("handoff", UUID.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                handling(row),
                instant(row, "ended_at"),
                row.getString("settled"));
    }

    private static @Nullable Handling handling(ResultSet row) throws SQLException {
        Instant at = instant(row, "handled_at");
        return at == null
                ? null
                : new Handling(
                        Action.of(row.getString("action")),
                        row.getString("note"),
                        row.getString("new_official"),
                        row.getString("handled_by"),
                        at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
