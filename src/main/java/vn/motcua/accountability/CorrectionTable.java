package vn.motcua.accountability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.Correction.Decision;
import vn.motcua.accountability.Correction.Fact;
import vn.motcua.accountability.Correction.Value;

/** The rows of {@code correction} and {@code correction_decision}: they can be added and read. */
@Component
class CorrectionTable {
    private static final String SELECT = "select c.*, d.approved, d.note, d.decided_by, d.decided_unit, d.decided_at"
            + " from correction c left join correction_decision d on d.correction = c.id ";

    private final JdbcClient jdbc;

    CorrectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Correction> find(UUID id) {
        return jdbc.sql(SELECT + "where c.id = ?")
                .param(id)
                .query(CorrectionTable::read)
                .optional();
    }

    /** Oldest first. */
    List<Correction> of(String dossier) {
        return jdbc.sql(SELECT + "where c.dossier = ? order by c.requested_at, c.id")
                .param(dossier)
                .query(CorrectionTable::read)
                .list();
    }

    /** Open ones first, then newest first. */
    List<Correction> all() {
        return jdbc.sql(SELECT + "order by d.correction is not null, c.requested_at desc, c.id")
                .query(CorrectionTable::read)
                .list();
    }

    void insert(Correction asked) {
        jdbc.sql(
                        "insert into correction (id, dossier, fact, entry, old_at, new_at, old_to, new_to, old_number, new_number,"
                                + " reason, evidence, requested_by, requested_unit, requested_at) values (:id, :dossier, :fact,"
                                + " :entry, :oldAt, :newAt, :oldTo, :newTo, :oldNumber, :newNumber, :reason, :evidence, :by, :unit,"
                                + " :at)")
                .param("id", asked.id())
                .param("dossier", asked.dossier())
                .param("fact", asked.fact().wire())
                .param("entry", asked.entry())
                .param("oldAt", at(asked.before().at()))
                .param("newAt", at(asked.after().at()))
                .param("oldTo", asked.before().to())
                .param("newTo", asked.after().to())
                .param("oldNumber", asked.before().number())
                .param("newNumber", asked.after().number())
                .param("reason", asked.reason())
                .param("evidence", asked.evidence())
                .param("by", asked.requestedBy())
                .param("unit", asked.requestedUnit())
                .param("at", at(asked.requestedAt()))
                .update();
    }

    void insert(UUID correction, Decision decision) {
        jdbc.sql("insert into correction_decision (correction, approved, note, decided_by, decided_unit, decided_at)"
                        + " values (:correction, :approved, :note, :by, :unit, :at)")
                .param("correction", correction)
                .param("approved", decision.approved())
                .param("note", decision.note())
                .param("by", decision.by())
                .param("unit", decision.unit())
                .param("at", at(decision.at()))
                .update();
    }

    private static Correction read(ResultSet row, int number) throws SQLException {
        return new Correction(
                row.getObject("id", UUID.class),
                row.getString("dossier"),
                Fact.of(row.getString("fact")),
                row.getObject("entry", Integer.class),
                value(row, "old"),
                value(row, "new"),
                row.getString("reason"),
                row.getObject("evidence", UUID.class),
                row.getString("requested_by"),
                row.getString("requested_unit"),
                instant(row, "requested_at"),
                row.getString("decided_by") == null
                        ? null
                        : new Decision(
                                row.getBoolean("approved"),
                                row.getString("note"),
                                row.getString("decided_by"),
                                row.getString("decided_unit"),
                                instant(row, "decided_at")));
    }

    private static Value value(ResultSet row, String which) throws SQLException {
        return new Value(
                row.getObject(which + "_at") == null ? null : instant(row, which + "_at"),
                row.getString(which + "_to"),
                row.getString(which + "_number"));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
