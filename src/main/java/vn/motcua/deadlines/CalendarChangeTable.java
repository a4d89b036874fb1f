package vn.motcua.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applications of calendar changes and what became of each dossier. */
@Component
class CalendarChangeTable {
    private static final String PROGRESS =
            """
            select change.*, moved, unmoved, kept from calendar_change change
            cross join lateral (
              select count(*) filter (where outcome = 'moved') as moved,
                     count(*) filter (where outcome = 'unmoved') as unmoved,
                     count(*) filter (where outcome = 'kept') as kept
              from calendar_change_dossier where calendar_change_dossier.change = change.id) done
            """;

    private final JdbcClient jdbc;

    CalendarChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(UUID id, String version, String decision, String official, int total, Instant at) {
        jdbc.sql(
                        """
                        insert into calendar_change (id, to_version, decision, official, total, state, begun_at)
                        values (?, ?, ?, ?, ?, 'running', ?)
                        """)
                .params(id, version, decision, official, total, LedgerTable.offset(at))
                .update();
    }

    void finish(UUID id, Instant at) {
        jdbc.sql("update calendar_change set state = 'finished', finished_at = ? where id = ? and state = 'running'")
                .params(LedgerTable.offset(at), id)
                .update();
    }

    /** The one that is not finished. */
    Optional<CalendarProgress> running() {
        return jdbc.sql(PROGRESS + " where state = 'running'")
                .query(CalendarChangeTable::progress)
                .optional();
    }

    Optional<CalendarProgress> latest() {
        return jdbc.sql(PROGRESS + " order by begun_at desc limit 1")
                .query(CalendarChangeTable::progress)
                .optional();
    }

    CalendarProgress get(UUID id) {
        return jdbc.sql(PROGRESS + " where id = ?")
                .param(id)
                .query(CalendarChangeTable::progress)
                .single();
    }

    boolean isDone(UUID change, String dossier) {
        return jdbc.sql("select exists (select 1 from calendar_change_dossier where change = ? and dossier = ?)")
                .params(change, dossier)
                .query(Boolean.class)
                .single();
    }

    void done(UUID change, String dossier, CalendarMove move, Instant at) {
        jdbc.sql(
                        """
                        insert into calendar_change_dossier (change, dossier, outcome, old_due_at, new_due_at, at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        change,
                        dossier,
                        move.outcome().wire(),
                        LedgerTable.offset(move.oldDueAt()),
                        LedgerTable.offset(move.newDueAt()),
                        LedgerTable.offset(at))
                .update();
    }

    private static CalendarProgress progress(ResultSet row, int number) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new CalendarProgress(
                row.getObject("id", UUID.class),
                row.getString("to_version"),
                row.getString("decision"),
                row.getString("official"),
                row.getInt("total"),
                row.getInt("moved"),
                row.getInt("unmoved"),
                row.getInt("kept"),
                LedgerTable.instant(row, "begun_at"),
                finished == null ? null : finished.toInstant());
    }
}
