package vn.motcua.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.engine.Actors;
import vn.motcua.organisation.Rights;

/** A node whose calendar files say something else; the other beans are those of the test's node. */
@Component
public class OtherNode {
    private final CalendarChangeTable table;
    private final CalendarMoves moves;
    private final Ledger ledger;
    private final LedgerTable entries;
    private final Dossiers dossiers;
    private final Rights rights;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    OtherNode(
            CalendarChangeTable table,
            CalendarMoves moves,
            Ledger ledger,
            LedgerTable entries,
            Dossiers dossiers,
            Rights rights,
            Actors actors,
            JdbcClient jdbc,
            Clock clock) {
        this.table = table;
        this.moves = moves;
        this.ledger = ledger;
        this.entries = entries;
        this.dossiers = dossiers;
        this.rights = rights;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    CalendarChanges startedWith(Calendars files) {
        var versions = new CalendarVersions(jdbc, files, clock);
        return new CalendarChanges(versions, table, moves, ledger, entries, dossiers, rights, actors, clock);
    }

    /** Takes all open dossiers over to calendars with this day off. */
    public void close(LocalDate day, String decision, String official) {
        var changes = startedWith(OtherCalendars.closedOn(day));
        changes.apply(changes.standing(official).newest(), decision, official);
    }
}
