package vn.motcua.deadlines;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.Wording;
import vn.motcua.deadlines.CalendarMove.Outcome;
import vn.motcua.deadlines.LedgerEntry.Change;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;

/** Applies a calendar change to one dossier, all in one transaction: entry, timers, tasks, journal, notice and the mark that it is done. */
@Component
class CalendarMoves {
    private final Ledger ledger;
    private final CalendarChangeTable table;
    private final OpenWork openWork;
    private final Dossiers dossiers;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CalendarMoves(
            Ledger ledger,
            CalendarChangeTable table,
            OpenWork openWork,
            Dossiers dossiers,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.table = table;
        this.openWork = openWork;
        this.dossiers = dossiers;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does nothing when it is done already, or when the dossier was answered, closed or restarted meanwhile. */
    void move(CalendarProgress change, String dossier) {
        transaction.executeWithoutResult(status -> {
            Dossier locked = dossiers.lock(dossier);
            List<LedgerEntry> entries = ledger.entries(dossier);
            Reckoning sum = ledger.sum(entries);
            boolean over = locked.closedAt() != null || sum.state() == Deadline.State.ANSWERED;
            String present = sum.terms().calendarVersion();
            if (!over && !present.equals(change.version()) && !table.isDone(change.id(), dossier)) {
                move(change, dossier, sum, new Change(present, change.version(), change.decision()));
            }
        });
    }

    private void move(CalendarProgress change, String dossier, Reckoning sum, Change entry) {
        CalendarMove move = CalendarMove.of(sum, entry, clock.instant());
        if (move.outcome() != Outcome.KEPT) {
            ledger.append(dossier, entry);
        }
        // Also where the promise stays: nobody works at his step on a day off.
        openWork.redate(dossier);
        if (move.outcome() == Outcome.MOVED) {
            journal.note(
                    dossier,
                    "calendar-changed",
                    "Dời ngày hẹn từ " + Wording.moment(move.oldDueAt()) + " sang " + Wording.moment(move.newDueAt())
                            + ": lịch làm việc thay đổi theo văn bản số " + change.decision() + ".",
                    Map.of("decision", change.decision(), "from", entry.from(), "to", entry.to()));
            events.publishEvent(new AppointmentMoved(
                    dossier,
                    change.id(),
                    "Lịch làm việc của các cơ quan thay đổi theo văn bản số " + change.decision(),
                    move.oldDueAt(),
                    move.newDueAt()));
        }
        table.done(change.id(), dossier, move, clock.instant());
    }
}
