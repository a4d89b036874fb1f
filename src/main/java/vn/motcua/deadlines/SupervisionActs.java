package vn.motcua.deadlines;

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
                .query((row, number) -> new SupervisionAct(
                        row.getString("dossier"),
                        LedgerTable.instant(row, "due_at"),
                        Act.of(row.getString("act")),
                        row.getString("rung"),
                        row.getString("recipient"),
                        LedgerTable.instant(row, "at")))
                .list();
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
