package vn.motcua.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.DueDate;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.procedures.Procedure;
import vn.motcua.rules.RuleSets;

/**
 * The deadlines of dossiers. Working time is in whole minutes. What writes locks the dossier, moves the timer of its
 * supervision, and joins the caller's transaction.
 */
@Component
public class Deadlines {
    private final Ledger ledger;
    private final LedgerTable table;
    private final Promises promises;
    private final LedgerCorrections corrections;
    private final CalendarVersions calendars;
    private final RuleSets ruleSets;
    private final Clock clock;

    Deadlines(
            Ledger ledger,
            LedgerTable table,
            Promises promises,
            LedgerCorrections corrections,
            CalendarVersions calendars,
            RuleSets ruleSets,
            Clock clock) {
        this.ledger = ledger;
        this.table = table;
        this.promises = promises;
        this.corrections = corrections;
        this.calendars = calendars;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /** When a dossier of this procedure in this case, received at this instant by this agency, would be due, and why. */
    public DueDate preview(Procedure procedure, String agency, Instant receivedAt) {
        return calendars.newest().of(agency).due(receivedAt, procedure.limit(), procedure.receiptRule());
    }

    /** Refusal {@code deadline-unknown} (not found) when the dossier has no ledger. */
    public Deadline of(String dossier) {
        return deadline(ledger.entries(dossier));
    }

    /** The deadlines of these dossiers, by code, in one query; a dossier without a ledger is left out. */
    public Map<String, Deadline> of(Collection<String> dossiers) {
        return each(dossiers, this::deadline);
    }

    /** Working minutes left, negative when late; frozen while stopped and from the result on. */
    public long remainingMinutes(String dossier) {
        return ledger.sum(ledger.entries(dossier)).remainingMinutes(clock.instant());
    }

    /** As {@link #remainingMinutes(String)}, by code, in one query; a dossier without a ledger is left out. */
    public Map<String, Long> remainingMinutes(Collection<String> dossiers) {
        Instant now = clock.instant();
        return each(dossiers, entries -> ledger.sum(entries).remainingMinutes(now));
    }

    /** Working minutes past the due date by law, whatever was promised since; 0 in time. */
    public long lateMinutes(String dossier) {
        return ledger.sum(ledger.entries(dossier)).lateMinutes(clock.instant());
    }

    /** As {@link #lateMinutes(String)}, by code, in one query; a dossier without a ledger is left out. */
    public Map<String, Long> lateMinutes(Collection<String> dossiers) {
        Instant now = clock.instant();
        return each(dossiers, entries -> ledger.sum(entries).lateMinutes(now));
    }

    /** The calendar that the dossier is counted with; a changed file changes it only when the change is applied. */
    public WorkingCalendar calendar(String dossier) {
        return ledger.sum(ledger.entries(dossier)).calendar();
    }

    /** The ledger, oldest first. */
    public List<LedgerEntry> entries(String dossier) {
        return ledger.entries(dossier);
    }

    /** Codes of the dossiers without a result. */
    public List<String> open() {
        return table.open();
    }

    /** Codes of the dossiers without a result whose clock stands still for this reason. */
    public List<String> stoppedFor(String reason) {
        return table.stoppedFor(reason);
    }

    /** The spans in which the clock stood still and whose minutes they are, in order; an open one ends now. */
    public List<Stop> stops(String dossier) {
        return Stop.of(ledger.sum(ledger.entries(dossier)), clock.instant());
    }

    /**
     * The instant that an apology promising this day would set: the close of that day. Ask before the letter is written.
     *
     * @throws vn.motcua.engine.Refusal {@code already-rescheduled}, {@code promise-not-a-working-day},
     *     {@code promise-not-after-due}, {@code promise-in-the-past}
     */
    public Instant promise(String dossier, LocalDate day) {
        return promises.check(dossier, day);
    }

    /**
     * Records that the apology (form 04) was issued; again with the same letter changes nothing.
     *
     * @param sign number and sign of the letter, {@code 12/PXL}
     * @param newDate the new date that it promises
     * @throws vn.motcua.engine.Refusal {@code already-apologised} with another letter: there is one per dossier
     */
    public void noteApology(String dossier, UUID letter, String sign, LocalDate newDate, Instant at) {
        promises.note(new Apology(dossier, letter, sign, newDate, at));
    }

    /** Whether the apology was issued. */
    public boolean apologised(String dossier) {
        return promises.issued(dossier);
    }

    /**
     * The last instant at which an apology is in time: close of the last working day before the day due by law (NĐ 61/2018
     * Đ.19.9); with a limit of one day or less the due instant itself, as there is no day before.
     */
    public Instant apologyDueAt(String dossier) {
        return promises.apologyDueAt(dossier);
    }

    /**
     * The one-stop desk adjusts the appointment to the date that the issued apology promises (NĐ 61/2018 Đ.19.9). Again
     * changes nothing; neither does it when the limit has restarted meanwhile and ends later than the promise.
     *
     * @throws vn.motcua.engine.Refusal {@code no-apology}, {@code already-answered}
     */
    public void reschedule(String dossier) {
        promises.keep(dossier);
    }

    /** The instants that the deadline is counted from, and that a correction may be about, in order. */
    public List<Moment> moments(String dossier) {
        return ledger.sum(ledger.entries(dossier)).moments();
    }

    /**
     * What this would do to the deadline, if it could be true.
     *
     * @throws vn.motcua.engine.Refusal {@code nothing-to-correct}, {@code correction-same}, {@code correction-impossible},
     *     {@code correction-changes-rules}
     */
    public Corrected foresee(String dossier, LedgerEntry.Correction correction) {
        return corrections.foresee(dossier, correction);
    }

    /**
     * Appends a correction that was approved: from then on the true instant counts, and timers, supervision and appointment
     * follow. What was written stays in the ledger and in its explanation.
     *
     * @param told who asked, who approved and why, in Vietnamese
     * @throws vn.motcua.engine.Refusal as {@link #foresee}
     */
    public Corrected correct(String dossier, LedgerEntry.Correction correction, String told) {
        return corrections.take(dossier, correction, told);
    }

    private Deadline deadline(List<LedgerEntry> entries) {
        Reckoning sum = ledger.sum(entries);
        return new Deadline(
                entries.get(0).dossier(),
                sum.legalDueAt(),
                sum.dueAt(),
                sum.state(),
                sum.provisional(),
                sum.rescheduled(),
                sum.answeredAt(),
                ending(entries),
                sum.state() == Deadline.State.STOPPED ? waiting(entries) : null,
                Explanation.of(entries, calendars, Cites.of(entries, ruleSets)));
    }

    private static Deadline.Waiting waiting(List<LedgerEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == LedgerEntry.Kind.PAUSED)
                .reduce((earlier, later) -> later)
                .map(entry -> new Deadline.Waiting(PauseReason.of(entry.reason()), Stop.awaited(entry)))
                .orElseThrow();
    }

    private static String ending(List<LedgerEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == LedgerEntry.Kind.ANSWERED)
                .map(LedgerEntry::reason)
                .findFirst()
                .orElse("");
    }

    private <T> Map<String, T> each(Collection<String> codes, Function<List<LedgerEntry>, T> value) {
        Map<String, T> byDossier = new HashMap<>();
        table.of(codes).stream()
                .collect(Collectors.groupingBy(LedgerEntry::dossier, LinkedHashMap::new, Collectors.toList()))
                .forEach((dossier, entries) -> byDossier.put(dossier, value.apply(entries)));
        return byDossier;
    }
}
