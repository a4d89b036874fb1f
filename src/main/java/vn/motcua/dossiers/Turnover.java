package vn.motcua.dossiers;

import static vn.motcua.dossiers.SubmissionTable.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which dossiers were at work in a period. Reads, and never writes. */
@Component
public class Turnover {
    private final JdbcClient jdbc;

    Turnover(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Received before {@code to}, and not closed before {@code from}.
     *
     * @param from first instant of the period
     * @param to first instant after it
     */
    public List<DossierDates> between(Instant from, Instant to) {
        return jdbc.sql(
                        """
                        select d.code, s.receiving_unit, d.settling_unit, received.at as received_at, d.returned_at, d.closed_at
                        from dossier d join submission s on s.id = d.submission
                          cross join lateral (select truly_received(d.code, d.received_at) as at) received
                        where received.at < :to and (d.closed_at is null or d.closed_at >= :from)
                        order by received.at, d.code
                        """)
                .param("from", at(from))
                .param("to", at(to))
                .query(Turnover::read)
                .list();
    }

    private static DossierDates read(ResultSet row, int number) throws SQLException {
        return new DossierDates(
                row.getString("code"),
                row.getString("receiving_unit"),
                row.getString("settling_unit"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                instant(row, "returned_at"),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
