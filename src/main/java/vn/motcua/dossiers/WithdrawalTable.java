package vn.motcua.dossiers;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code withdrawal}: one for a dossier at most, added only. */
@Component
class WithdrawalTable {
    private final JdbcClient jdbc;

    WithdrawalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Withdrawal withdrawal) {
        jdbc.sql("insert into withdrawal (dossier, kind, reason, request, stage, article, at, by)"
                        + " values (:dossier, :kind, :reason, :request, :stage, :article, :at, :by)")
                .param("dossier", withdrawal.dossier())
                .param("kind", withdrawal.kind().wire())
                .param("reason", withdrawal.reason())
                .param("request", withdrawal.request())
                .param("stage", withdrawal.stage())
                .param("article", withdrawal.article())
                .param("at", SubmissionTable.at(withdrawal.at()))
                .param("by", withdrawal.by())
                .update();
    }

    Optional<Withdrawal> of(String dossier) {
        return jdbc.sql("select * from withdrawal where dossier = ?")
                .param(dossier)
                .query((row, number) -> new Withdrawal(
                        row.getString("dossier"),
                        Withdrawal.Kind.of(row.getString("kind")),
                        row.getString("reason"),
                        row.getObject("request", UUID.class),
                        row.getString("stage"),
                        row.getString("article"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by")))
                .optional();
    }
}
