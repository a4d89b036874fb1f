package vn.motcua.dossiers;

import static vn.motcua.dossiers.SubmissionTable.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.rules.RuleSet;

/** Rows of {@code dossier}, read together with their submission. Facts are filled in once; the database refuses more. */
@Component
class DossierTable {
    private static final String SELECT =
            "select d.*, s.procedure_key, s.procedure_version, s.case_key, s.agency, s.receiving_unit, s.channel, s.result_channel,"
                    + " s.applicant_kind, s.applicant_name, s.applicant_id_number, s.applicant_phone, s.applicant_email,"
                    + " s.applicant_address, s.submitter_name, s.submitter_id_number, s.submitter_phone, s.fee_vnd,"
                    + " s.fee_paid, array(select p.unit from dossier_partner p where p.dossier = d.code order by p.unit)"
                    + " as partners, truly_received(d.code, d.received_at) as truly_received_at,"
                    + " true_result_number(d.code, d.result_number) as true_result_number from dossier d join submission s on s.id = d.submission ";
    private final JdbcClient jdbc;

    DossierTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            String code,
            UUID submission,
            String settling,
            String returning,
            Instant receivedAt,
            String receivedBy,
            RuleSet rules) {
        jdbc.sql("insert into dossier (code, submission, settling_unit, returning_unit, received_at, received_by,"
                        + " rule_set, rule_set_version)"
                        + " values (:code, :submission, :settling, :returning, :at, :by, :ruleSet, :ruleSetVersion)")
                .param("code", code)
                .param("submission", submission)
                .param("settling", settling)
                .param("returning", returning)
                .param("at", at(receivedAt))
                .param("by", receivedBy)
                .param("ruleSet", rules.key())
                .param("ruleSetVersion", rules.version())
                .update();
    }

    Optional<Dossier> find(String code, boolean lock) {
        // Rows that refer to the dossier share its key: the lock must not wait for those, or two writers wait for each
        // other.
        return jdbc.sql(SELECT + "where d.code = :code" + (lock ? " for no key update of d" : ""))
                .param("code", code)
                .query(DossierTable::read)
                .optional();
    }

    Set<String> notClosed(Collection<String> codes) {
        return new HashSet<>(jdbc.sql("select code from dossier where code = any(:codes) and closed_at is null")
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    List<Dossier> all(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where d.code in (:codes)")
                        .param("codes", codes)
                        .query(DossierTable::read)
                        .list();
    }

    List<Dossier> received(String agency, Instant from, Instant until, int limit) {
        return jdbc.sql(SELECT + "where s.agency = :agency and d.received_at >= :from and d.received_at < :until"
                        + " order by d.received_at, d.code limit :limit")
                .param("agency", agency)
                .param("from", at(from))
                .param("until", at(until))
                .param("limit", limit)
                .query(DossierTable::read)
                .list();
    }

    List<DossierLine> search(String text, @Nullable Collection<String> units, int limit, int offset) {
        var found = jdbc.sql(
                        """
                        select d.code, s.procedure_key, s.applicant_name,
                               truly_received(d.code, d.received_at) as truly_received_at, d.settling_unit, d.stage_name, d.outcome
                        from dossier d join submission s on s.id = d.submission
                        where (d.code ilike :text or s.applicant_search like :name
                               or s.applicant_phone = :exact or s.applicant_id_number = :exact)
                          and (:everywhere or d.settling_unit in (:units) or d.returning_unit in (:units)
                               or s.receiving_unit in (:units)
                               or exists (select from dossier_partner p where p.dossier = d.code and p.unit in (:units)))
                        order by d.received_at desc, d.code desc limit :limit offset :offset
                        """)
                .param("text", "%" + escaped(text) + "%")
                .param("name", "%" + escaped(SearchForm.of(text)) + "%")
                .param("exact", text.strip())
                .param("everywhere", units == null)
                .param("units", units == null || units.isEmpty() ? List.of("") : units)
                .param("limit", limit)
                .param("offset", offset);
        return found.query((row, number) -> new DossierLine(
                        row.getString("code"),
                        row.getString("procedure_key"),
                        row.getString("applicant_name"),
                        instant(row, "truly_received_at"),
                        row.getString("settling_unit"),
                        row.getString("stage_name"),
                        row.getString("outcome")))
                .list();
    }

    void stage(String code, String stage, String name) {
        jdbc.sql("update dossier set stage = :stage, stage_name = :name where code = :code")
                .param("code", code)
                .param("stage", stage)
                .param("name", name)
                .update();
    }

    void result(String code, Dossier.Result result) {
        jdbc.sql("update dossier set result_number = :number, result_date = :date, result_paper = :paper,"
                        + " result_issued_at = :at where code = :code")
                .param("code", code)
                .param("number", result.number())
                .param("date", result.date())
                .param("paper", result.paper())
                .param("at", at(result.issuedAt()))
                .update();
    }

    void handover(String code, Dossier.Handover handover) {
        jdbc.sql("update dossier set returned_at = :at, returned_by = :by, returned_to = :to, returned_to_id = :id"
                        + " where code = :code")
                .param("code", code)
                .param("at", at(handover.at()))
                .param("by", handover.by())
                .param("to", handover.to())
                .param("id", handover.toIdNumber())
                .update();
    }

    void close(String code, String outcome, Instant closedAt) {
        jdbc.sql("update dossier set outcome = :outcome, closed_at = :at where code = :code")
                .param("code", code)
                .param("outcome", outcome)
                .param("at", at(closedAt))
                .update();
    }

    void partner(String code, String unit, Instant since) {
        jdbc.sql("insert into dossier_partner (dossier, unit, since) values (?, ?, ?) on conflict do nothing")
                .params(code, unit, at(since))
                .update();
    }

    private static Dossier read(ResultSet row, int number) throws SQLException {
        return new Dossier(
                row.getString("code"),
                row.getObject("submission", UUID.class),
                row.getString("procedure_key"),
                row.getString("procedure_version"),
                row.getString("rule_set"),
                row.getString("rule_set_version"),
                row.getString("agency"),
                row.getString("receiving_unit"),
                row.getString("settling_unit"),
                row.getString("returning_unit"),
                new LinkedHashSet<>(List.of((String[]) row.getArray("partners").getArray())),
                SubmissionTable.readFiling(row),
                instant(row, "truly_received_at"),
                instant(row, "received_at"),
                row.getString("received_by"),
                row.getString("stage"),
                row.getString("stage_name"),
                row.getString("outcome"),
                row.getObject("result_issued_at") == null
                        ? null
                        : new Dossier.Result(
                                row.getString("true_result_number"),
                                row.getObject("result_date", LocalDate.class),
                                row.getObject("result_paper", UUID.class),
                                instant(row, "result_issued_at")),
                row.getObject("returned_at") == null
                        ? null
                        : new Dossier.Handover(
                                instant(row, "returned_at"),
                                row.getString("returned_by"),
                                row.getString("returned_to"),
                                row.getString("returned_to_id")),
                row.getObject("closed_at") == null ? null : instant(row, "closed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String escaped(String text) {
        return text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
