package vn.motcua.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What supervision did; rows are added only. */
@Component
class SupervisionActs {
    private final JdbcClient jdbc;

    SupervisionActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of this dossier, oldest first. */
    List<SupervisionAct> of(String dossier) {
        return jdbc.sql("select * from supervision_act where dossier = ? order by id")
                .param(dossier)
                .query(SupervisionActs::act)
                .list();
    }

    /** The newest act of this kind of each dossier without a result. */
    List<SupervisionAct> standing(Act act) {
        return jdbc.sql(
                        """
                        select distinct on (act.dossier) act.* from supervision_act act where act.act = :act and not exists (
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

    /** Whether the supervisor of the newest escalation of this due instant has acted. */
    boolean isAnswered(String dossier, Instant dueAt) {
        return jdbc.sql(
                        """
                        select exists (
                          select 1 from supervision_answer answer
                           where answer.dossier = :dossier and answer.due_at = :due and answer.rung = (
                             select act.rung from supervision_act act
                              where act.dossier = :dossier and act.due_at = :due and act.act = 'escalate'
                              order by act.id desc limit 1))
                        """)
                .param("dossier", dossier)
                .param("due", LedgerTable.offset(dueAt))
                .query(Boolean.class)
                .single();
    }

    void answered(SupervisionAct act, String by, Instant at) {
        jdbc.sql("insert into supervision_answer (dossier, due_at, rung, answered_by, at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(act.dossier(), LedgerTable.offset(act.dueAt()), act.rung(), by, LedgerTable.offset(at))
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
