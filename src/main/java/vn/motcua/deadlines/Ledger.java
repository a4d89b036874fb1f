package vn.motcua.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.deadlines.LedgerEntry.Change;
import vn.motcua.deadlines.LedgerEntry.Correction;
import vn.motcua.deadlines.LedgerEntry.Kind;
import vn.motcua.deadlines.LedgerEntry.Promise;
import vn.motcua.deadlines.LedgerEntry.Terms;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Processes;
import vn.motcua.engine.Refusal;

/**
 * Writes the ledger. Each entry is summed before it is written, under the lock of the dossier's row, and the timer of its
 * supervision moves in the same transaction.
 */
@Component
class Ledger {
    static final String SUPERVISION = "deadline-supervision";

    private final LedgerTable table;
    private final CalendarVersions calendars;
    private final Dossiers dossiers;
    private final Processes processes;
    private final Actors actors;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Ledger(
            LedgerTable table,
            CalendarVersions calendars,
            Dossiers dossiers,
            Processes processes,
            Actors actors,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.calendars = calendars;
        this.dossiers = dossiers;
        this.processes = processes;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Begins the ledger of a dossier as of its receipt. */
    void start(String dossier, Instant receivedAt, Terms terms) {
        transaction.executeWithoutResult(status -> {
            dossiers.lock(dossier);
            LedgerEntry entry = entry(dossier, 1, Kind.STARTED, receivedAt, "", terms, null, null, null, null, "");
            Reckoning.started(entry, calendars);
            table.insert(entry);
        });
    }

    /** Appends as of now. Refusal when the entry does not fit, {@code deadline-unknown} when there is no ledger. */
    void append(String dossier, Kind kind, String reason, @Nullable Promise promise) {
        append(dossier, kind, clock.instant(), reason, promise);
    }

    /** The clock stands still from now on, in the time of whom it waits for. */
    void pause(String dossier, String reason, Awaited awaited) {
        append(dossier, Kind.PAUSED, clock.instant(), reason, null, null, null, awaited, "", "");
    }

    /** The limit counts anew in full from now; {@code article} says by what right. */
    void restart(String dossier, String reason, String article) {
        append(dossier, Kind.RESTARTED, clock.instant(), reason, null, null, null, null, "", article);
    }

    void append(String dossier, Kind kind, Instant at, String reason, @Nullable Promise promise) {
        append(dossier, kind, at, reason, promise, null, null, null, "", "");
    }

    /** Counts by another calendar from now on. */
    void append(String dossier, Change change) {
        append(dossier, Kind.CALENDAR_CHANGED, clock.instant(), "", null, change, null, null, "", "");
    }

    /** Appends what is true instead of what was written, as of now. */
    void append(String dossier, Correction correction, String note) {
        append(dossier, Kind.CORRECTED, clock.instant(), correction.fact(), null, null, correction, null, note, "");
    }

    /** The entry that {@link #append(String, Correction, String)} would append now. */
    LedgerEntry corrected(List<LedgerEntry> entries, Correction correction, String note) {
        LedgerEntry last = entries.get(entries.size() - 1);
        return entry(
                last.dossier(),
                last.seq() + 1,
                Kind.CORRECTED,
                clock.instant(),
                correction.fact(),
                null,
                null,
                null,
                correction,
                null,
                note);
    }

    private void append(
            String dossier,
            Kind kind,
            Instant at,
            String reason,
            @Nullable Promise promise,
            @Nullable Change change,
            @Nullable Correction correction,
            @Nullable Awaited awaited,
            String note,
            String article) {
        transaction.executeWithoutResult(status -> {
            dossiers.lock(dossier);
            List<LedgerEntry> entries = entries(dossier);
            Reckoning sum = sum(entries);
            LedgerEntry last = entries.get(entries.size() - 1);
            LedgerEntry entry = entry(
                    dossier,
                    last.seq() + 1,
                    kind,
                    kind == Kind.CORRECTED ? at : sum.notBefore(at),
                    reason,
                    kind == Kind.RESTARTED ? asOfToday(sum.terms(), article) : null,
                    promise,
                    change,
                    correction,
                    awaited,
                    note);
            sum.with(entry);
            table.insert(entry);
            processes.redate(SUPERVISION, dossier);
            LatePauses.found(sum, entry).ifPresent(events::publishEvent);
        });
    }

    List<LedgerEntry> entries(String dossier) {
        List<LedgerEntry> entries = table.of(dossier);
        if (entries.isEmpty()) {
            throw Refusal.notFound("deadline-unknown", "Hồ sơ " + dossier + " chưa có thời hạn.");
        }
        return entries;
    }

    CountingCalendars calendars() {
        return calendars;
    }

    Reckoning sum(List<LedgerEntry> entries) {
        return Reckoning.of(entries, calendars);
    }

    /** The due date as the watch over it takes it; without corrections the sum's. */
    CorrectedDue due(List<LedgerEntry> entries) {
        return entries.stream().anyMatch(entry -> entry.kind() == Kind.CORRECTED)
                ? CorrectedDue.of(entries, calendars)
                : CorrectedDue.plain(sum(entries).dueAt());
    }

    private Terms asOfToday(Terms terms, String article) {
        return new Terms(
                terms.limit(),
                terms.receiptRule(),
                terms.agency(),
                calendars.newest().version(),
                article,
                terms.ruleSet());
    }

    private LedgerEntry entry(
            String dossier,
            int seq,
            Kind kind,
            Instant at,
            String reason,
            @Nullable Terms terms,
            @Nullable Promise promise,
            @Nullable Change change,
            @Nullable Correction correction,
            @Nullable Awaited awaited,
            String note) {
        // PostgreSQL keeps microseconds; what is summed before writing must be what is read afterwards.
        return new LedgerEntry(
                dossier,
                seq,
                kind,
                at.truncatedTo(ChronoUnit.MICROS),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actors.current(),
                reason,
                terms,
                promise,
                change,
                correction,
                awaited,
                note);
    }
}
