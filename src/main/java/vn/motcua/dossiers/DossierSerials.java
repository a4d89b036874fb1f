package vn.motcua.dossiers;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.rules.CodeFormat;

/** Gives dossier codes: identifier of the receiving agency, date of receipt, serial of the day, as the rule set writes them. */
@Component
class DossierSerials {
    private final JdbcClient jdbc;

    DossierSerials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next code; holds the agency's counter row until the transaction ends, so a rollback leaves no gap. */
    String next(CodeFormat format, String identifier, LocalDate day) {
        int serial = jdbc.sql(
                        """
                        insert into dossier_serial as s (identifier, day, last) values (:identifier, :day, 1)
                        on conflict (identifier, day) do update set last = s.last + 1
                        returning last
                        """)
                .param("identifier", identifier)
                .param("day", day)
                .query(Integer.class)
                .single();
        return format.code(identifier, day, serial);
    }
}
