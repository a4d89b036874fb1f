package vn.motcua.dossiers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs that a result exists although it is not recorded: its scan, a result number in a submitted form ({@code
 * resultNumber}), or the code of the parcel in which it went ({@code postalCode}).
 */
@Component
public class ResultEvidence {
    private static final String CLOSING = "close-answered";

    private final JdbcClient jdbc;

    ResultEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param reference kind and id, stable: {@code paper:…}
     * @param text as people read it
     */
    public record Evidence(String dossier, String reference, String text, Instant at) {}

    /** Of all dossiers without a recorded result, oldest first. */
    public List<Evidence> unrecorded() {
        return jdbc.sql(
                        """
                        select d.code, 'paper:' || p.id as reference, 'Bản quét kết quả “' || p.file_name || '”' as text, p.stored_at as at
                          from dossier d join paper p on p.submission = d.submission and p.kind = 'result'
                         where d.result_issued_at is null and d.closed_at is null
                           and not exists (select from withdrawal w where w.dossier = d.code)
                        union all
                        select d.code, 'form:' || f.id,
                               case when f.fields ->> 'resultNumber' is null then 'Mã bưu gửi ' || (f.fields ->> 'postalCode')
                                    else 'Số kết quả ' || (f.fields ->> 'resultNumber') end, f.at
                          from dossier d join submitted_form f on f.dossier = d.code
                         where d.result_issued_at is null and d.closed_at is null and f.process_key <> :closing
                           and not exists (select from withdrawal w where w.dossier = d.code)
                           and coalesce(f.fields ->> 'resultNumber', f.fields ->> 'postalCode') is not null
                        order by 4, 2
                        """)
                .param("closing", CLOSING)
                .query((row, number) -> new Evidence(
                        row.getString("code"),
                        row.getString("reference"),
                        row.getString("text"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
