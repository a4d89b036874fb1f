package vn.motcua.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.engine.Processes;

/**
 * Watches a dossier's deadline: when to look next, and what is due and not done by then. It knows no history of its own
 * timer; whoever asks twice, late, or after the deadline has moved gets the answer of the present state.
 */
@Component
public class Supervision {
    /** When nothing is to be watched: a stopped, answered or exhausted deadline lies here. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Ladders ladders;
    private final SupervisionActs acts;
    private final Dossiers dossiers;
    private final Processes processes;
    private final Clock clock;

    Supervision(Ladders ladders, SupervisionActs acts, Dossiers dossiers, Processes processes, Clock clock) {
        this.ladders = ladders;
        this.acts = acts;
        this.dossiers = dossiers;
        this.processes = processes;
        this.clock = clock;
    }

    /** When to look at the dossier next; in the past when something is due and not done; {@link #NEVER} at times. */
    public Instant nextAt(String dossier) {
        Instant now = clock.instant();
        return ladders.of(dossier).map(ladder -> nextAt(ladder, now)).orElse(NEVER);
    }

    /** As {@link #nextAt(String)}, for many: those that are not watched are left out. */
    Map<String, Instant> nextAt(Collection<String> codes) {
        Instant now = clock.instant();
        return ladders.of(codes).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, ladder -> nextAt(ladder.getValue(), now)));
    }

    /**
     * Opens what is due now and not done, the earliest first, and says what it is. Empty, and nothing written, when
     * nothing is due: answered, stopped, moved since, or already done. Locks the dossier; needs a transaction.
     */
    public Optional<SupervisionAct> open(String dossier) {
        dossiers.lock(dossier);
        Instant now = clock.instant();
        return ladders.of(dossier).flatMap(ladder -> ladder.next(now)
                .filter(step -> !step.at().isAfter(now))
                .map(step -> open(dossier, ladder, step, now)));
    }

    /** The newest act of this kind. */
    public Optional<SupervisionAct> latest(String dossier, Act act) {
        return done(dossier).stream().filter(past -> past.act() == act).reduce((older, newer) -> newer);
    }

    /**
     * A supervisor has acted on what this rung put before him: rungs that wait for a missing answer do not follow. Locks
     * the dossier; needs a transaction.
     *
     * @param openedAt when it was put before him: the same rung of a later due date is not answered by it
     */
    public void answered(String dossier, String rung, Instant openedAt, String by, Instant at) {
        dossiers.lock(dossier);
        done(dossier).stream()
                .filter(act -> act.act() == Act.ESCALATE
                        && act.rung().equals(rung)
                        && !act.at().isAfter(openedAt))
                .reduce((older, newer) -> newer)
                .ifPresent(act -> acts.answered(act, by, at));
        processes.redate(Ledger.SUPERVISION, dossier);
    }

    /** The newest act of this kind of each dossier without a result: what it opened must still be there. */
    public List<SupervisionAct> standing(Act act) {
        return acts.standing(act);
    }

    /** What was done about the dossier, oldest first. */
    public List<SupervisionAct> done(String dossier) {
        return acts.of(dossier);
    }

    private SupervisionAct open(String dossier, Ladder ladder, Ladder.Step step, Instant now) {
        SupervisionAct act = new SupervisionAct(
                dossier,
                ladder.due().dueAt(),
                step.rung().act(),
                step.rung().name(),
                step.rung().recipient(),
                now.truncatedTo(ChronoUnit.MICROS));
        acts.insert(act);
        return act;
    }

    private static Instant nextAt(Ladder ladder, Instant now) {
        return ladder.next(now).map(Ladder.Step::at).orElse(NEVER);
    }
}
