package vn.motcua.accountability;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.Holding.Kind;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.letters.ApologyIssued;

/** The faults found; append-only, each once for a due instant. */
@Component
public class Faults {
    private final JdbcClient jdbc;
    private final Holdings holdings;
    private final Deadlines deadlines;
    private final Dossiers dossiers;
    private final Clock clock;

    Faults(JdbcClient jdbc, Holdings holdings, Deadlines deadlines, Dossiers dossiers, Clock clock) {
        this.jdbc = jdbc;
        this.holdings = holdings;
        this.deadlines = deadlines;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** Of this dossier, oldest first. */
    public List<Fault> of(String dossier) {
        return jdbc.sql("select *, is_settled(dossier, due_at, at) as settled from fault where dossier = ? order by id")
                .param(dossier)
                .query((row, number) -> new Fault(
                        row.getString("dossier"),
                        Fault.Kind.of(row.getString("kind")),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        row.getString("unit"),
                        row.getString("official"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("settled")))
                .list();
    }

    /** Notes a fault of whoever holds the dossier now; when it is with nobody, of the settling unit. */
    void noteOfHolder(String dossier, Fault.Kind kind, Instant dueAt) {
        Optional<Holding> last = holdings.of(dossier).stream()
                .reduce((earlier, later) -> later)
                .filter(holding -> !holding.unit().isEmpty());
        note(new Fault(
                dossier,
                kind,
                dueAt,
                last.map(Holding::unit).orElseGet(() -> dossiers.get(dossier).settlingUnit()),
                last.filter(holding -> holding.kind() == Kind.OFFICIAL)
                        .map(Holding::who)
                        .orElse(null),
                clock.instant(),
                false));
    }

    // The apology is the settling agency's duty, whoever holds the dossier (NĐ 61/2018 Đ.19.9).
    @EventListener
    void on(ApologyIssued issued) {
        if (issued.late()) {
            note(new Fault(
                    issued.dossier(),
                    Fault.Kind.APOLOGY_LATE,
                    deadlines.of(issued.dossier()).originalDueAt(),
                    dossiers.get(issued.dossier()).settlingUnit(),
                    null,
                    issued.at(),
                    false));
        }
    }

    private void note(Fault fault) {
        jdbc.sql("insert into fault (dossier, kind, due_at, unit, official, at)"
                        + " values (:dossier, :kind, :due, :unit, :official, :at) on conflict do nothing")
                .param("dossier", fault.dossier())
                .param("kind", fault.kind().wire())
                .param("due", fault.dueAt().atOffset(ZoneOffset.UTC))
                .param("unit", fault.unit())
                .param("official", fault.official())
                .param("at", fault.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
