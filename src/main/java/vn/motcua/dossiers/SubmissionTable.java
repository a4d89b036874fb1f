package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code submission}. */
@Component
class SubmissionTable {
    private static final String SELECT =
            "select s.*, d.code as dossier_code from submission s left join dossier d on d.submission = s.id ";
    private final JdbcClient jdbc;

    SubmissionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Submission submission) {
        jdbc.sql(
                        """
                        insert into submission (id, procedure_key, procedure_version, case_key, agency, receiving_unit, channel,
                          result_channel, applicant_kind, applicant_name, applicant_search, applicant_id_number,
                          applicant_phone, applicant_email, applicant_address, submitter_name, submitter_id_number,
                          submitter_phone, fee_vnd, fee_paid, state, opened_at, opened_by)
                        values (:id, :procedure, :version, :case, :agency, :unit, :channel, :resultChannel, :kind, :name, :search,
                          :idNumber, :phone, :email, :address, :submitterName, :submitterIdNumber, :submitterPhone,
                          :fee, :feePaid, :state, :openedAt, :openedBy)
                        """)
                .params(filled(submission.filing()))
                .param("id", submission.id())
                .param("version", submission.procedureVersion())
                .param("agency", submission.agency())
                .param("unit", submission.receivingUnit())
                .param("state", submission.state().wire())
                .param("openedAt", at(submission.openedAt()))
                .param("openedBy", submission.openedBy())
                .update();
    }

    void change(UUID id, String version, String agency, Filing filing) {
        jdbc.sql(
                        """
                        update submission set procedure_key = :procedure, procedure_version = :version, case_key = :case, agency = :agency,
                          channel = :channel, result_channel = :resultChannel, applicant_kind = :kind, applicant_name = :name,
                          applicant_search = :search, applicant_id_number = :idNumber, applicant_phone = :phone,
                          applicant_email = :email, applicant_address = :address, submitter_name = :submitterName,
                          submitter_id_number = :submitterIdNumber, submitter_phone = :submitterPhone,
                          fee_vnd = :fee, fee_paid = :feePaid
                        where id = :id
                        """)
                .params(filled(filing))
                .param("id", id)
                .param("version", version)
                .param("agency", agency)
                .update();
    }

    void decide(
            UUID id, Submission.State state, @Nullable String reason, @Nullable String missing, Instant at, String by) {
        jdbc.sql(
                        """
                        update submission set state = :state, reason = :reason, missing_papers = :missing,
                          decided_at = :at, decided_by = :by where id = :id
                        """)
                .param("id", id)
                .param("state", state.wire())
                .param("reason", reason)
                .param("missing", missing)
                .param("at", at(at))
                .param("by", by)
                .update();
    }

    Optional<Submission> find(UUID id, boolean lock) {
        return jdbc.sql(SELECT + "where s.id = :id" + (lock ? " for update of s" : ""))
                .param("id", id)
                .query(SubmissionTable::read)
                .optional();
    }

    List<Submission> openedSince(String unit, Instant since) {
        return jdbc.sql(SELECT
                        + "where s.receiving_unit = :unit and (s.opened_at >= :since or s.state in ('open', 'supplement-requested'))"
                        + " order by s.opened_at desc limit 100")
                .param("unit", unit)
                .param("since", at(since))
                .query(SubmissionTable::read)
                .list();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Map<String, @Nullable Object> filled(Filing filing) {
        var applicant = filing.applicant();
        var submitter = applicant.submitter();
        var row = new HashMap<String, @Nullable Object>();
        row.put("procedure", filing.procedure());
        row.put("case", filing.caseKey());
        row.put("channel", filing.channel().wire());
        row.put("resultChannel", filing.resultChannel().wire());
        row.put("kind", applicant.kind().wire());
        row.put("name", applicant.name().strip());
        row.put("search", SearchForm.of(applicant.name()));
        row.put("idNumber", applicant.idNumber());
        row.put("phone", applicant.phone());
        row.put("email", blankToNull(applicant.email()));
        row.put("address", applicant.address().strip());
        row.put("submitterName", submitter == null ? null : submitter.name().strip());
        row.put("submitterIdNumber", submitter == null ? null : submitter.idNumber());
        row.put("submitterPhone", submitter == null ? null : blankToNull(submitter.phone()));
        row.put("fee", filing.feeVnd());
        row.put("feePaid", filing.feePaid());
        return row;
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Submission read(ResultSet row, int number) throws SQLException {
        return new Submission(
                row.getObject("id", UUID.class),
                row.getString("procedure_version"),
                row.getString("agency"),
                row.getString("receiving_unit"),
                readFiling(row),
                Wire.read(Submission.State.class, row.getString("state")),
                row.getString("reason"),
                row.getString("missing_papers"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by"),
                row.getString("dossier_code"));
    }

    static Filing readFiling(ResultSet row) throws SQLException {
        var submitterName = row.getString("submitter_name");
        return new Filing(
                row.getString("procedure_key"),
                row.getString("case_key"),
                Channel.of(row.getString("channel")),
                Channel.of(row.getString("result_channel")),
                new Applicant(
                        Applicant.Kind.of(row.getString("applicant_kind")),
                        row.getString("applicant_name"),
                        row.getString("applicant_id_number"),
                        row.getString("applicant_phone"),
                        row.getString("applicant_email"),
                        row.getString("applicant_address"),
                        submitterName == null
                                ? null
                                : new Applicant.Submitter(
                                        submitterName,
                                        row.getString("submitter_id_number"),
                                        row.getString("submitter_phone"))),
                row.getLong("fee_vnd"),
                row.getBoolean("fee_paid"));
    }
}
