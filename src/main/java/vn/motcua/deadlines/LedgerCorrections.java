package vn.motcua.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.Wording;
import vn.motcua.deadlines.LedgerEntry.Correction;
import vn.motcua.deadlines.LedgerEntry.Kind;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.SubmittedFields;
import vn.motcua.engine.Refusal;
import vn.motcua.rules.RuleSets;

/** Takes approved corrections into the ledger, and has all that hangs on the due date follow in the same transaction. */
@Component
class LedgerCorrections {
    private final Ledger ledger;
    private final Ladders ladders;
    private final SupervisionActs acts;
    private final Apologies apologies;
    private final AllowedDays allowed;
    private final RuleSets ruleSets;
    private final Dossiers dossiers;
    private final SubmittedFields submitted;
    private final Journal journal;
    private final MovedWaits stops;
    private final OpenWork openWork;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LedgerCorrections(
            Ledger ledger,
            Ladders ladders,
            SupervisionActs acts,
            Apologies apologies,
            AllowedDays allowed,
            RuleSets ruleSets,
            Dossiers dossiers,
            SubmittedFields submitted,
            Journal journal,
            MovedWaits stops,
            OpenWork openWork,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.ladders = ladders;
        this.acts = acts;
        this.apologies = apologies;
        this.allowed = allowed;
        this.ruleSets = ruleSets;
        this.dossiers = dossiers;
        this.submitted = submitted;
        this.journal = journal;
        this.stops = stops;
        this.openWork = openWork;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code nothing-to-correct}, {@code correction-same}, {@code correction-impossible},
     *     {@code correction-changes-rules}
     */
    Corrected foresee(String dossier, Correction correction) {
        List<LedgerEntry> entries = ledger.entries(dossier);
        Reckoning before = ledger.sum(entries);
        Reckoning after = before.with(ledger.corrected(entries, correction, ""));
        Instant at = correction.at();
        if (at != null) {
            requirePossible(entries, correction, at);
        }
        Instant now = clock.instant();
        boolean wasLate = CorrectedDue.isLate(before, now);
        boolean isLate = CorrectedDue.isLate(after, now);
        return new Corrected(
                before.dueAt(),
                after.dueAt(),
                wasLate && !isLate,
                !wasLate && isLate,
                allowed.leftBy(dossier, before, after),
                false);
    }

    private void requirePossible(List<LedgerEntry> entries, Correction correction, Instant at) {
        if (correction.fact().equals(Correction.RECEIVED)) {
            requireSameRules(entries.get(0), at);
        }
        entries.stream()
                .filter(entry ->
                        entry.kind() == Kind.STARTED && correction.fact().equals(Correction.RECEIVED)
                                || correction.entry() != null && correction.entry() == entry.seq())
                .forEach(entry -> requireBeforeWork(entry, at));
    }

    @Transactional
    Corrected take(String dossier, Correction correction, String told) {
        dossiers.lock(dossier);
        Corrected foreseen = foresee(dossier, correction);
        List<LedgerEntry> entries = ledger.entries(dossier);
        Reckoning before = ledger.sum(entries);
        CorrectedDue due = ledger.due(entries);
        ledger.append(dossier, correction, told(told, foreseen.outside()));
        Reckoning after = ledger.sum(ledger.entries(dossier));
        if (!correction.isCounted()) {
            return foreseen;
        }
        Instant now = clock.instant();
        boolean noApology = foreseen.moves() && isApologyUnderWay(dossier) && needsNone(after, foreseen.healed(), now);
        if (foreseen.healed() || noApology) {
            settle(dossier, correction, due, foreseen.healed(), now);
        }
        if (after.answeredAt() == null) {
            stops.follow(dossier, correction, after);
            openWork.redate(dossier);
            if (!after.dueAt().equals(before.dueAt())) {
                tell(dossier, correction, before, after);
            }
        }
        return noApology ? foreseen.withoutApology() : foreseen;
    }

    /** What was wrong with a fact stands beside it for good. */
    private static String told(String told, List<String> outside) {
        return outside.isEmpty() ? told : told + "; lưu ý: " + String.join("; ", outside);
    }

    private void settle(String dossier, Correction correction, CorrectedDue due, boolean healed, Instant now) {
        acts.of(dossier).stream()
                .filter(act -> healed ? due.isSame(act.dueAt()) : act.act() == Act.APOLOGISE)
                .map(SupervisionAct::dueAt)
                .distinct()
                .forEach(dueAt -> acts.settle(
                        dossier,
                        dueAt,
                        correction.request(),
                        "Đính chính: hồ sơ không quá hạn " + Wording.moment(dueAt) + ".",
                        now.truncatedTo(ChronoUnit.MICROS)));
    }

    private boolean isApologyUnderWay(String dossier) {
        return apologies.of(dossier).isEmpty() && acts.of(dossier).stream().anyMatch(act -> act.act() == Act.APOLOGISE);
    }

    /** While the clock stands still nobody says how near the due date is: what was begun in time goes on. */
    private boolean needsNone(Reckoning after, boolean healed, Instant now) {
        return switch (after.state()) {
            case ANSWERED -> false;
            case STOPPED -> healed;
            case RUNNING ->
                ladders.of(after.entries().get(0).dossier())
                        .filter(ladder -> ladder.isReached(Act.APOLOGISE, now))
                        .isEmpty();
        };
    }

    private void tell(String dossier, Correction correction, Reckoning before, Reckoning after) {
        String said = new CorrectionWords(correction, before, after).said();
        journal.note(
                dossier,
                "deadline-corrected",
                "Dời ngày hẹn từ " + Wording.moment(before.dueAt()) + " sang " + Wording.moment(after.dueAt())
                        + ": đính chính, " + said + ".",
                Map.of("correction", correction.request().toString()));
        // While the clock stands still no date is promised; the next one is told when it goes on.
        if (after.state() == Deadline.State.RUNNING) {
            events.publishEvent(new AppointmentMoved(
                    dossier,
                    correction.request(),
                    "Cơ quan đã đính chính hồ sơ: " + said,
                    before.dueAt(),
                    after.dueAt()));
        }
    }

    private void requireSameRules(LedgerEntry start, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        if (start.terms() != null
                && !ruleSets.on(day).key().equals(start.terms().ruleSet())) {
            throw Refusal.invalid(
                    "correction-changes-rules",
                    "Ngày tiếp nhận " + Wording.day(day)
                            + " thuộc một bộ quy định khác: hồ sơ không chuyển sang quy định khác bằng đính chính.");
        }
    }

    /** What was done on the dossier was done after what had to come first. */
    private void requireBeforeWork(LedgerEntry entry, Instant at) {
        submitted
                .firstAfter(entry.dossier(), entry.recordedAt())
                .filter(at::isAfter)
                .ifPresent(worked -> {
                    throw Refusal.invalid(
                            "correction-impossible",
                            "Hồ sơ đã được giải quyết lúc " + Wording.moment(worked)
                                    + ", trước thời điểm đề nghị đính chính.");
                });
    }
}
