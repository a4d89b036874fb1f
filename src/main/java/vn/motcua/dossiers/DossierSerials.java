package vn.motcua.dossiers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives dossier codes: identifier of the receiving agency, date of receipt, serial of the day
 * (TT 01/2018/TT-VPCP Đ.19), for instance {@code 000.00.64.H34-220805-0001}.
 */
@Component
class DossierSerials {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private final JdbcClient jdbc;

    DossierSerials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next code; holds the agency's counter row until the transaction ends, so a rollback leaves no gap. */
    String next(String identifier, LocalDate day) {
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
        return "%s-%s-%04d".formatted(identifier, DAY.format(day), serial);
    }
}
