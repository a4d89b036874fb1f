package vn.motcua.accountability;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.accountability.Review.Statement;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Processes;
import vn.motcua.engine.Refusal;

/**
 * Ends a running review whose lateness a correction has taken away. The system proposes, the provincial office closes: only
 * people end a review. Whoever thinks that there is still something to review goes on with its tasks.
 */
@Component
public class ReviewClosing {
    static final String CORRECTED = "corrected";
    static final String CLOSED = "closed";
    private static final String DECIDED = "decide";
    private static final String MESSAGE = "review-closed";

    private final ReviewTable table;
    private final Deadlines deadlines;
    private final Holders holders;
    private final Dossiers dossiers;
    private final Processes processes;
    private final Journal journal;
    private final Actors actors;
    private final Clock clock;

    ReviewClosing(
            ReviewTable table,
            Deadlines deadlines,
            Holders holders,
            Dossiers dossiers,
            Processes processes,
            Journal journal,
            Actors actors,
            Clock clock) {
        this.table = table;
        this.deadlines = deadlines;
        this.holders = holders;
        this.dossiers = dossiers;
        this.processes = processes;
        this.journal = journal;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * @param why what the correction says, a clause without full stop
     * @param mine the acting official may close it
     */
    public record Proposal(String why, boolean mine) {}

    /** Empty where none runs, where no correction took its lateness away, once it is decided, and when the dossier is late again. */
    public Optional<Proposal> proposal(String dossier) {
        if (!processes.isRunning(Accompanying.REVIEW, dossier) || deadlines.remainingMinutes(dossier) < 0) {
            return Optional.empty();
        }
        return newest(dossier)
                .filter(review -> !review.has(DECIDED) && !review.has(CLOSED))
                .flatMap(review -> review.statements().stream()
                        .filter(statement -> statement.step().equals(CORRECTED))
                        .reduce((older, newer) -> newer))
                .map(statement -> new Proposal(String.valueOf(statement.fields().get("note")), isOfTheOffice(dossier)));
    }

    /**
     * Closes it as the acting official; the reason is the correction's.
     *
     * @throws Refusal {@code review-not-closable}, {@code not-yours-to-close}
     */
    @Transactional
    public void close(String dossier) {
        dossiers.lock(dossier);
        Proposal proposal = proposal(dossier).orElseThrow(ReviewClosing::notClosable);
        if (!proposal.mine()) {
            throw Refusal.forbidden(
                    "not-yours-to-close", "Chỉ Văn phòng UBND tỉnh khép được việc xem xét trách nhiệm.");
        }
        Review review = newest(dossier).orElseThrow(ReviewClosing::notClosable);
        table.insert(
                review.id(), new Statement(CLOSED, actors.current(), clock.instant(), Map.of("note", proposal.why())));
        journal.note(
                dossier,
                "review-closed",
                "Khép việc xem xét trách nhiệm: " + proposal.why() + ".",
                Map.of("review", review.id().toString()));
        boolean told = processes.runningInstances(Accompanying.REVIEW, dossier).stream()
                .map(instance -> processes.tellInstance(MESSAGE, instance))
                .reduce(false, Boolean::logicalOr);
        if (!told) {
            // Opened by an older version of its diagram, which knows no closing: its tasks end it.
            throw notClosable();
        }
    }

    private Optional<Review> newest(String dossier) {
        return table.of(dossier).stream().reduce((older, newer) -> newer);
    }

    private boolean isOfTheOffice(String dossier) {
        return holders.inRole(dossier, "office").contains(actors.current());
    }

    private static Refusal notClosable() {
        return Refusal.conflict(
                "review-not-closable",
                "Việc xem xét trách nhiệm này không khép được theo đính chính; làm tiếp các bước của nó.");
    }
}
