package vn.motcua.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What supervision did and what no correction has settled since; rows are added only. */
@Component
class SupervisionActs {
    private final JdbcClient jdbc;

    SupervisionActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of this dossier, oldest first. */
    List<SupervisionAct> of(String dossier) {
        return jdbc.sql(
                        "select * from supervision_act where dossier = ? and not is_settled(dossier, due_at, at) order by id")
                .param(dossier)
                .query(SupervisionActs::act)
                .list();
    }

    /** Of these dossiers, each one's oldest first. */
    List<SupervisionAct> of(Collection<String> dossiers) {
        return jdbc.sql(
                        "select * from supervision_act where dossier = any(:dossiers) and not is_settled(dossier, due_at, at) order by id")
                .param("dossiers", dossiers.toArray(String[]::new))
                .query(SupervisionActs::act)
                .list();
    }

    /** Those that a supervisor has acted on. */
    Set<SupervisionAct> answered(Collection<String> dossiers) {
        return jdbc.sql(
                        """
                        select act.* from supervision_act act join supervision_answer using (dossier, due_at, rung)
                         where dossier = any(:dossiers) and act.act = 'escalate' and supervision_answer.at >= act.at
                        """)
                .param("dossiers", dossiers.toArray(String[]::new))
                .query(SupervisionActs::act)
                .set();
    }

    /** The newest act of this kind of each dossier without a result. */
    List<SupervisionAct> standing(Act act) {
        return jdbc.sql(
                        """
                        select distinct on (act.dossier) act.* from supervision_act act where act.act = :act
                          and not is_settled(act.dossier, act.due_at, act.at) and not exists (
                          select 1 from ledger_entry answer where answer.dossier = act.dossier and answer.kind = 'answered')
                        order by act.dossier, act.id desc
                        """)
                .param("act", act.wire())
                .query(SupervisionActs::act)
                .list();
    }

    private static SupervisionAct act(ResultSet row, int number) throws SQLException {
        return new SupervisionAct(
                row.getString("dossier"),
                LedgerTable.instant(row, "due_at"),
                Act.of(row.getString("act")),
                row.getString("rung"),
                row.getString("recipient"),
                LedgerTable.instant(row, "at"));
    }

    void answered(SupervisionAct act, String by, Instant at) {
        jdbc.sql("insert into supervision_answer (dossier, due_at, rung, answered_by, at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(act.dossier(), LedgerTable.offset(act.dueAt()), act.rung(), by, LedgerTable.offset(at))
                .update();
    }

    /** What was done for this due instant is over, and counts as not done if it comes up again. */
    void settle(String dossier, Instant dueAt, UUID correction, String reason, Instant at) {
        jdbc.sql("insert into episode_settled (dossier, due_at, correction, reason, at) values (?, ?, ?, ?, ?)")
                .params(dossier, LedgerTable.offset(dueAt), correction, reason, LedgerTable.offset(at))
                .update();
    }

    void insert(SupervisionAct act) {
        jdbc.sql("insert into supervision_act (dossier, due_at, act, rung, recipient, at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        act.dossier(),
                        LedgerTable.offset(act.dueAt()),
                        act.act().wire(),
                        act.rung(),
                        act.recipient(),
                        LedgerTable.offset(act.at()))
                .update();
    }
}
