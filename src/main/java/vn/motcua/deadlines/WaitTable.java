package vn.motcua.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.rules.WaitRule.OnClock;
import vn.motcua.rules.WaitRule.Then;

/** The waits of dossiers and their ends: rows are only added. */
@Component
class WaitTable {
    private static final String OPEN =
            "select w.* from clock_wait_now w where not exists (select 1 from clock_wait_end e"
                    + " where e.dossier = w.dossier and e.seq = w.seq) and ";
    private final JdbcClient jdbc;

    WaitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often the dossier waited for this reason, ended or not. */
    int count(String dossier, String reason) {
        return jdbc.sql("select count(*) from clock_wait where dossier = :dossier and reason = :reason")
                .param("dossier", dossier)
                .param("reason", reason)
                .query(Integer.class)
                .single();
    }

    int next(String dossier) {
        return jdbc.sql("select coalesce(max(seq), 0) + 1 from clock_wait where dossier = :dossier")
                .param("dossier", dossier)
                .query(Integer.class)
                .single();
    }

    /** The wait that is open: the one that stops the clock before those that do not, the newest first. */
    Optional<Wait> open(String dossier) {
        return jdbc.sql(OPEN + "w.dossier = :dossier order by (effect = 'run-on'), seq desc limit 1")
                .param("dossier", dossier)
                .query(WaitTable::read)
                .optional();
    }

    /** Waits after whose end the clock goes on by itself, and that have ended. */
    List<Wait> overdueToGoOn(Instant now) {
        return jdbc.sql(OPEN + "w.runs_out = 'resume' and w.runs_out_at <= :now order by dossier")
                .param("now", LedgerTable.offset(now))
                .query(WaitTable::read)
                .list();
    }

    /** Whether the newest wait lasted as long as it might and the clock went on by itself. */
    boolean lastRanOut(String dossier) {
        return jdbc.sql(
                        """
                        select coalesce((select e.how = 'ran-out' and w.runs_out = 'resume'
                          from clock_wait w join clock_wait_end e on e.dossier = w.dossier and e.seq = w.seq
                         where w.dossier = :dossier order by w.seq desc limit 1), false)
                        """)
                .param("dossier", dossier)
                .query(Boolean.class)
                .single();
    }

    void insert(Wait wait) {
        var runsOutAt = wait.runsOutAt();
        var then = wait.then();
        jdbc.sql(
                        """
                        insert into clock_wait (dossier, seq, reason, effect, opened_at, opened_by, runs_out_at, runs_out)
                        values (:dossier, :seq, :reason, :effect, :at, :by, :runsOutAt, :then)
                        """)
                .param("dossier", wait.dossier())
                .param("seq", wait.seq())
                .param("reason", wait.reason())
                .param("effect", wait.effect().wire())
                .param("at", LedgerTable.offset(wait.openedAt()))
                .param("by", wait.openedBy())
                .param("runsOutAt", runsOutAt == null ? null : LedgerTable.offset(runsOutAt))
                .param("then", then == null ? null : then.name().toLowerCase(Locale.ROOT))
                .update();
    }

    /** By a correction it was opened then, and may last until then. */
    void move(Wait wait, Instant openedAt, @Nullable Instant runsOutAt, UUID correction) {
        jdbc.sql("insert into clock_wait_moved (dossier, seq, opened_at, runs_out_at, correction)"
                        + " values (:dossier, :seq, :at, :runsOutAt, :correction)")
                .param("dossier", wait.dossier())
                .param("seq", wait.seq())
                .param("at", LedgerTable.offset(openedAt))
                .param("runsOutAt", runsOutAt == null ? null : LedgerTable.offset(runsOutAt))
                .param("correction", correction)
                .update();
    }

    /** @param how {@code fulfilled}, {@code given-up}, {@code ran-out}, {@code withdrawn} */
    void end(Wait wait, Instant at, String by, String how) {
        jdbc.sql("insert into clock_wait_end (dossier, seq, at, by, how) values (:dossier, :seq, :at, :by, :how)")
                .param("dossier", wait.dossier())
                .param("seq", wait.seq())
                .param("at", LedgerTable.offset(at))
                .param("by", by)
                .param("how", how)
                .update();
    }

    private static Wait read(ResultSet row, int number) throws SQLException {
        var then = row.getString("runs_out");
        return new Wait(
                row.getString("dossier"),
                row.getInt("seq"),
                row.getString("reason"),
                OnClock.valueOf(row.getString("effect").toUpperCase(Locale.ROOT).replace('-', '_')),
                LedgerTable.instant(row, "opened_at"),
                row.getString("opened_by"),
                runsOutAt(row),
                then == null ? null : Then.valueOf(then.toUpperCase(Locale.ROOT)));
    }

    private static @Nullable Instant runsOutAt(ResultSet row) throws SQLException {
        var at = row.getObject("runs_out_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
