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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.Reconciliation.Finding;
import vn.motcua.accountability.Reconciliation.Round;

/** The rows of {@code reconciler_finding}, and the newest round. */
@Component
class ReconcilerTable {
    private final JdbcClient jdbc;

    ReconcilerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends: two nodes would set the same start timer twice. */
    void lockWatch() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('task-watch'))").query(row -> {});
    }

    void note(Instant at, @Nullable String dossier, String kind, boolean repaired, String text) {
        jdbc.sql("insert into reconciler_finding (at, dossier, kind, repaired, text) values (?, ?, ?, ?, ?)")
                .params(at(at), dossier, kind, repaired, text)
                .update();
    }

    /** What cannot be repaired is noted when it is new, not in each round; returns whether it was. */
    boolean noteOnce(Instant at, @Nullable String dossier, String kind, String text) {
        String newest = jdbc.sql("select text from reconciler_finding where dossier is not distinct from ? and kind = ?"
                        + " order by id desc limit 1")
                .params(dossier, kind)
                .query(String.class)
                .optional()
                .orElse("");
        if (newest.equals(text)) {
            return false;
        }
        note(at, dossier, kind, false, text);
        return true;
    }

    void ended(Instant begun, Instant ended, int open, Reconciler.Outcome outcome) {
        jdbc.sql(
                        """
                        insert into reconciler_round (begun_at, ended_at, open, repaired, failed) values (?, ?, ?, ?, ?)
                        on conflict (id) do update set begun_at = excluded.begun_at, ended_at = excluded.ended_at,
                          open = excluded.open, repaired = excluded.repaired, failed = excluded.failed
                        """)
                .params(at(begun), at(ended), open, outcome.repaired(), outcome.failed())
                .update();
    }

    Optional<Round> newest() {
        return jdbc.sql("select * from reconciler_round")
                .query((row, number) -> new Round(
                        instant(row, "begun_at"),
                        instant(row, "ended_at"),
                        row.getInt("open"),
                        row.getInt("repaired"),
                        row.getInt("failed")))
                .optional();
    }

    /** Newest first. */
    List<Finding> findings(int limit) {
        return jdbc.sql("select * from reconciler_finding order by id desc limit ?")
                .param(limit)
                .query((row, number) -> new Finding(
                        instant(row, "at"),
                        row.getString("dossier"),
                        row.getString("kind"),
                        row.getBoolean("repaired"),
                        row.getString("text"),
                        ""))
                .list();
    }

    /** How many repairs since this instant, by kind. */
    Map<String, Long> repairs(Instant since) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("select kind, count(*) as times from reconciler_finding where repaired and at >= ? group by kind"
                        + " order by kind")
                .param(at(since))
                .query(row -> {
                    counts.put(row.getString("kind"), row.getLong("times"));
                });
        return counts;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
