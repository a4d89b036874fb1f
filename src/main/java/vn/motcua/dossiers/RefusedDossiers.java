package vn.motcua.dossiers;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Dossiers that were refused, or went back undone: those that ended so (end events {@code end_refused…}, {@code
 * end_returned…}), and those whose refusal was signed ({@code proposal} refuse, {@code decision} sign) and recorded as the
 * result. Each owes its applicant form 03 with the reason.
 */
@Component
public class RefusedDossiers {
    private static final String REFUSED =
            """
            select d.code from dossier d
             where (d.outcome ~ '^end_(refused|returned)'
                    or d.result_issued_at is not null and d.closed_at is null
                       and (select f.fields ->> 'proposal' from submitted_form f
                             where f.dossier = d.code and f.fields ->> 'proposal' is not null order by f.id desc limit 1) = 'refuse'
                       and (select f.fields ->> 'decision' from submitted_form f
                             where f.dossier = d.code and f.fields ->> 'decision' is not null order by f.id desc limit 1) = 'sign')
            """;

    private final JdbcClient jdbc;

    RefusedDossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The codes of all of them, in no order. */
    public List<String> all() {
        return jdbc.sql(REFUSED).query(String.class).list();
    }

    /** Those whose settlement was stopped on request and that are closed: each owes its applicant the notice. */
    public List<String> stopped() {
        return jdbc.sql("select w.dossier from withdrawal w join dossier d on d.code = w.dossier"
                        + " where w.kind = 'stopped' and d.closed_at is not null")
                .query(String.class)
                .list();
    }

    public boolean isRefused(String dossier) {
        return jdbc.sql(REFUSED + " and d.code = :code")
                .param("code", dossier)
                .query(String.class)
                .optional()
                .isPresent();
    }
}
