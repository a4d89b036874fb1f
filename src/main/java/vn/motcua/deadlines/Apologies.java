package vn.motcua.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The issued apologies: at most one per dossier (NĐ 61/2018 Đ.19.9). */
@Component
class Apologies {
    private final JdbcClient jdbc;

    Apologies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Apology apology) {
        jdbc.sql("insert into apology (dossier, letter, letter_sign, new_date, issued_at) values (?, ?, ?, ?, ?)")
                .params(
                        apology.dossier(),
                        apology.letter(),
                        apology.sign(),
                        apology.newDate(),
                        LedgerTable.offset(apology.issuedAt()))
                .update();
    }

    Optional<Apology> of(String dossier) {
        return jdbc.sql("select * from apology where dossier = ?")
                .param(dossier)
                .query(Apologies::apology)
                .optional();
    }

    /** Those of these dossiers that have one. */
    Set<String> among(Collection<String> dossiers) {
        return jdbc.sql("select dossier from apology where dossier = any(:dossiers)")
                .param("dossiers", dossiers.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /** By dossier. */
    Map<String, Apology> all() {
        return jdbc.sql("select * from apology").query(Apologies::apology).list().stream()
                .collect(Collectors.toMap(Apology::dossier, apology -> apology));
    }

    private static Apology apology(ResultSet row, int number) throws SQLException {
        return new Apology(
                row.getString("dossier"),
                row.getObject("letter", UUID.class),
                row.getString("letter_sign"),
                row.getObject("new_date", LocalDate.class),
                LedgerTable.instant(row, "issued_at"));
    }
}
