package vn.motcua.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.ReceiptRule;
import vn.motcua.calendar.Wording;
import vn.motcua.deadlines.LedgerEntry.Kind;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.WaitPolicy;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Processes;
import vn.motcua.engine.Refusal;
import vn.motcua.rules.WaitRule;
import vn.motcua.rules.WaitRule.OnClock;
import vn.motcua.rules.WaitRule.Then;

/**
 * The only door to a stopped clock. What a wait does to the clock, who may open and end it, how often and how long, says
 * the {@link WaitPolicy} of the dossier, whatever its diagram does. Writes under the lock of the dossier.
 */
@Component
public class Waits {
    private static final String FULFILLED = "fulfilled";

    private final WaitTable table;
    private final WaitPolicy policy;
    private final Awaiting awaiting;
    private final Ledger ledger;
    private final Dossiers dossiers;
    private final Journal journal;
    private final Processes processes;
    private final Actors actors;
    private final Clock clock;

    Waits(
            WaitTable table,
            WaitPolicy policy,
            Awaiting awaiting,
            Ledger ledger,
            Dossiers dossiers,
            Journal journal,
            Processes processes,
            Actors actors,
            Clock clock) {
        this.table = table;
        this.policy = policy;
        this.awaiting = awaiting;
        this.ledger = ledger;
        this.dossiers = dossiers;
        this.journal = journal;
        this.processes = processes;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * The dossier waits from now on; the clock stands still unless the rule lets it run on.
     *
     * @param reason code of a {@link PauseReason}
     * @throws Refusal {@code pause-reason-unknown}, those of {@link WaitPolicy#check}, {@code clock-stopped},
     *     {@code already-answered}, {@code cooperation-unknown}, {@code partner-unknown}
     */
    @Transactional
    public void open(String code, String reason) {
        var words = PauseReason.of(reason).words();
        var dossier = dossiers.lock(code);
        var rule = policy.check(dossier, reason, table.count(code, reason));
        var now = now();
        if (rule.onClock() == OnClock.RUN_ON) {
            note(code, "wait-runs-on", "Bắt đầu " + words + "; thời hạn vẫn được tính (" + article(rule) + ")");
        } else {
            ledger.pause(code, reason, awaiting.of(dossier, rule));
        }
        table.insert(new Wait(
                code,
                table.next(code),
                reason,
                rule.onClock(),
                now,
                actors.current(),
                runsOutAt(ledger.sum(ledger.entries(code)), rule, now),
                rule.longest() == null || rule.runsOut() == null
                        ? null
                        : rule.runsOut().then()));
    }

    /**
     * Nothing is waited for any more, or it will not come: the clock goes on with what was left. A wait that the rule
     * restarts after, other than for a supplement, counts as fulfilled. Where the longest wait is over already, the clock has
     * gone on by itself.
     *
     * @throws Refusal {@code wait-not-by-this-role}, {@code clock-runs}, {@code already-answered}
     */
    @Transactional
    public void resume(String code) {
        var open = checked(code);
        if (open.isEmpty() && table.lastRanOut(code)) {
            note(
                    code,
                    "wait-over",
                    "Việc chờ đã xong sau khi hết thời gian chờ tối đa; thời hạn đã chạy tiếp từ lúc đó");
            return;
        }
        var restarts = open.isPresent()
                && open.get().effect() == OnClock.RESTART
                && !open.get().reason().equals(PauseReason.SUPPLEMENT.code());
        goOn(code, open, restarts, restarts ? FULFILLED : "given-up");
    }

    /**
     * All that was waited for is there: the limit counts anew in full, or goes on, as the rule says.
     *
     * @throws Refusal {@code wait-not-by-this-role}, {@code clock-runs}, {@code already-answered}
     */
    @Transactional
    public void fulfil(String code) {
        var open = checked(code);
        var effect = open.map(Wait::effect).orElseGet(() -> policy.of(dossiers.get(code), PauseReason.SUPPLEMENT.code())
                .onClock());
        goOn(code, open, effect == OnClock.RESTART, FULFILLED);
    }

    /** What the dossier waits for now. */
    public Optional<Wait> current(String code) {
        return table.open(code);
    }

    /** The last instant in time by law, should this wait last until then: the new appointment that the applicant is told. */
    public Instant dueAfter(Wait wait, Instant end) {
        var sum = ledger.sum(ledger.entries(wait.dossier()));
        return sum.legalDueWith(sum.pausesUntil(end));
    }

    /** When the open wait has lasted as long as it may; the year 9999 when it has no end. */
    public Instant endsAt(String code) {
        return table.open(code)
                .flatMap(wait -> Optional.ofNullable(wait.runsOutAt()))
                .orElse(Supervision.NEVER);
    }

    /**
     * The wait has lasted as long as it may and the dossier went back to the applicant: its clock is over.
     *
     * @throws Refusal {@code wait-not-over} before that time, or when the rule does not return the dossier
     */
    @Transactional
    public void returned(String code) {
        dossiers.lock(code);
        var wait = table.open(code)
                .filter(open -> open.then() == Then.RETURN && open.hasRunOut(clock.instant()))
                .orElseThrow(() -> Refusal.conflict("wait-not-over", notOver(code)));
        ledger.append(code, Kind.ANSWERED, LedgerEntry.RETURNED, null);
        table.end(wait, now(), actors.current(), "ran-out");
        note(
                code,
                "dossier-returned",
                "Trả lại hồ sơ: hết thời gian " + PauseReason.of(wait.reason()).words());
        processes.tell("dossier-answered", code);
    }

    /** Lets the clock go on where a wait has lasted as long as it may, as of that instant. */
    @Transactional
    public void goOnWhereOver() {
        for (var wait : table.overdueToGoOn(clock.instant())) {
            dossiers.lock(wait.dossier());
            var end = Optional.ofNullable(wait.runsOutAt()).orElseGet(this::now);
            if (wait.effect() != OnClock.RUN_ON) {
                ledger.append(wait.dossier(), Kind.RESUMED, end, "", null);
            }
            table.end(wait, end, actors.current(), "ran-out");
            note(wait.dossier(), "wait-over", "Hết thời gian chờ tối đa, thời hạn được tính tiếp");
        }
    }

    private Optional<Wait> checked(String code) {
        var dossier = dossiers.lock(code);
        var open = table.open(code);
        open.ifPresent(wait -> policy.checkResume(dossier, wait.reason()));
        return open;
    }

    // A dossier whose clock was stopped before waits were kept has none: its ledger decides.
    private void goOn(String code, Optional<Wait> open, boolean anew, String how) {
        if (open.isPresent() && open.get().effect() == OnClock.RUN_ON) {
            note(
                    code,
                    "wait-over",
                    "Không còn " + PauseReason.of(open.get().reason()).words());
        } else if (anew) {
            var reason = open.map(Wait::reason).orElse(PauseReason.SUPPLEMENT.code());
            ledger.restart(code, reason, article(policy.of(dossiers.get(code), reason)));
        } else {
            ledger.append(code, Kind.RESUMED, "", null);
        }
        open.ifPresent(wait -> table.end(wait, now(), actors.current(), how));
    }

    /**
     * Until when a wait that began then may last; null without an end. It is counted like every limit: its first day is not
     * counted, working days end as the calendar says, calendar days and months at the close of a working day. No cut-off
     * hour has a say: that is a rule of receipts.
     */
    static @Nullable Instant runsOutAt(Reckoning sum, WaitRule rule, Instant begun) {
        var longest = rule.longest();
        return longest == null
                ? null
                : sum.calendar()
                        .due(begun, longest.limit(), ReceiptRule.DECREE_61)
                        .dueAt();
    }

    private String notOver(String code) {
        var ends = endsAt(code);
        return ends.equals(Supervision.NEVER)
                ? "Hồ sơ không chờ việc gì có thời gian tối đa."
                : "Hồ sơ còn được chờ đến " + Wording.moment(ends) + ".";
    }

    private void note(String code, String kind, String text) {
        journal.note(code, kind, text, Map.of());
    }

    private static String article(WaitRule rule) {
        return rule.effect() == null ? "" : rule.effect().article();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
