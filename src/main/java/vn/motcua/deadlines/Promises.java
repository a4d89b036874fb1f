package vn.motcua.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.Wording;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadlines.LedgerEntry.Kind;
import vn.motcua.deadlines.LedgerEntry.Promise;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;
import vn.motcua.engine.Processes;
import vn.motcua.engine.Refusal;
import vn.motcua.rules.RuleSets;

/** The apology and its one new date (NĐ 61/2018 Đ.19.9): the agency promises, the one-stop desk adjusts. */
@Component
class Promises {
    private final Ledger ledger;
    private final Apologies apologies;
    private final Dossiers dossiers;
    private final Journal journal;
    private final RuleSets ruleSets;
    private final Processes processes;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Promises(
            Ledger ledger,
            Apologies apologies,
            Dossiers dossiers,
            Journal journal,
            RuleSets ruleSets,
            Processes processes,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.apologies = apologies;
        this.dossiers = dossiers;
        this.journal = journal;
        this.ruleSets = ruleSets;
        this.processes = processes;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    Instant check(String dossier, LocalDate day) {
        Reckoning sum = sum(dossier);
        sum.requireOpen();
        if (sum.rescheduled()) {
            throw Refusal.conflict(
                    "already-rescheduled",
                    "Ngày trả kết quả chỉ được hẹn lại một lần ("
                            + cites(dossier).apology() + ").");
        }
        WorkingCalendar calendar = sum.calendar();
        if (!calendar.isWorkingDay(day)) {
            throw Refusal.invalid(
                    "promise-not-a-working-day",
                    "Ngày hẹn lại " + Wording.day(day) + " là ngày nghỉ; hãy chọn một ngày làm việc.");
        }
        Instant promise = calendar.closeOfDay(day);
        if (!day.isAfter(calendar.dateOf(sum.dueAt()))) {
            throw Refusal.invalid(
                    "promise-not-after-due",
                    "Ngày hẹn lại phải sau ngày đến hạn hiện tại, " + Wording.moment(sum.dueAt()) + ".");
        }
        if (!promise.isAfter(clock.instant())) {
            throw Refusal.invalid("promise-in-the-past", "Ngày hẹn lại " + Wording.day(day) + " đã qua.");
        }
        return promise;
    }

    void note(Apology apology) {
        transaction.executeWithoutResult(status -> {
            dossiers.lock(apology.dossier());
            var issued = apologies.of(apology.dossier());
            if (issued.isPresent() && !issued.get().letter().equals(apology.letter())) {
                throw Refusal.conflict(
                        "already-apologised",
                        "Hồ sơ đã có văn bản xin lỗi số " + issued.get().sign() + ".");
            }
            if (issued.isEmpty()) {
                apologies.insert(apology);
                processes.redate(Ledger.SUPERVISION, apology.dossier());
            }
        });
    }

    boolean issued(String dossier) {
        return apologies.of(dossier).isPresent();
    }

    Instant apologyDueAt(String dossier) {
        List<LedgerEntry> entries = ledger.entries(dossier);
        return apologyDueAt(ledger.sum(entries), ledger.due(entries).appearedAt());
    }

    /** @param appearedAt when a correction made it late: nobody could apologise before, so a working day is left for it */
    static Instant apologyDueAt(Reckoning sum, @Nullable Instant appearedAt) {
        if (appearedAt != null) {
            return sum.calendar().plus(appearedAt, sum.calendar().minutesOfDay());
        }
        Instant due = sum.legalDueAt();
        WorkingCalendar calendar = sum.calendar();
        return sum.hasDayBefore() ? calendar.closeOfDay(calendar.previousWorkingDay(calendar.dateOf(due))) : due;
    }

    void keep(String dossier) {
        transaction.executeWithoutResult(status -> {
            dossiers.lock(dossier);
            Apology apology = apologies
                    .of(dossier)
                    .orElseThrow(() -> Refusal.conflict(
                            "no-apology", "Hồ sơ chưa có " + cites(dossier).apologyPaper() + "."));
            Reckoning sum = sum(dossier);
            Instant dueAt = sum.calendar().closeOfDay(apology.newDate());
            if (sum.rescheduled()) {
                return;
            }
            if (dueAt.isAfter(sum.dueAt())) {
                ledger.append(
                        dossier, Kind.RESCHEDULED, "apology", new Promise(dueAt, apology.letter(), apology.sign()));
            } else {
                journal.note(
                        dossier,
                        "promise-overtaken",
                        "Không điều chỉnh ngày hẹn: thời hạn đã được tính lại, đến hạn lúc "
                                + Wording.moment(sum.dueAt()) + ", không sớm hơn ngày hẹn trong văn bản xin lỗi.",
                        Map.of("letter", apology.letter().toString()));
            }
        });
    }

    private Cites cites(String dossier) {
        return Cites.of(ledger.entries(dossier), ruleSets);
    }

    private Reckoning sum(String dossier) {
        return ledger.sum(ledger.entries(dossier));
    }
}
