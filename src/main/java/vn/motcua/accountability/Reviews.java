package vn.motcua.accountability;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.Review.Statement;
import vn.motcua.deadlines.Act;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.NoticeToOfficials;
import vn.motcua.deadlines.Supervision;
import vn.motcua.dossiers.Journal;
import vn.motcua.engine.Actors;
import vn.motcua.engine.FormSubmitted;
import vn.motcua.engine.Processes;

/** Accountability reviews of late dossiers: facts first, then explanation, assessment, opinion, decision. */
@Component
public class Reviews {
    private static final String NOTIFIED = "notified";

    private final ReviewTable table;
    private final ReviewFacts facts;
    private final Faults faults;
    private final Holdings holdings;
    private final Holders holders;
    private final Deadlines deadlines;
    private final Supervision supervision;
    private final Processes processes;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Reviews(
            ReviewTable table,
            ReviewFacts facts,
            Faults faults,
            Holdings holdings,
            Holders holders,
            Deadlines deadlines,
            Supervision supervision,
            Processes processes,
            Journal journal,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.facts = facts;
        this.faults = faults;
        this.holdings = holdings;
        this.holders = holders;
        this.deadlines = deadlines;
        this.supervision = supervision;
        this.processes = processes;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** Of this dossier, oldest first. */
    public List<Review> of(String dossier) {
        return table.of(dossier);
    }

    /** Starts a review, unless one is running: later lateness is seen in that one. */
    public void start(String dossier) {
        supervision
                .latest(dossier, Act.REVIEW)
                .filter(act -> !deadlines.apologised(dossier))
                .ifPresent(act -> faults.noteOfHolder(dossier, Fault.Kind.NO_APOLOGY, act.dueAt()));
        if (!processes.isRunning(Accompanying.REVIEW, dossier)) {
            processes.start(Accompanying.REVIEW, dossier, Map.of());
        }
    }

    /** Writes the facts down as they stand now; once for a due instant. */
    public void open(String dossier) {
        table.insert(dossier, deadlines.of(dossier).dueAt(), clock.instant(), facts.of(dossier));
    }

    /** Tells the head of the settling unit and every official who held it while it was late; once. */
    public void notifyConcerned(String dossier) {
        running(dossier).filter(review -> !review.has(NOTIFIED)).ifPresent(this::tellConcerned);
    }

    @EventListener
    void on(FormSubmitted submitted) {
        if (submitted.processKey().equals(Accompanying.REVIEW)) {
            running(submitted.dossier())
                    .ifPresent(review -> table.insert(
                            review.id(),
                            new Statement(
                                    submitted.taskKey().replaceFirst("^task_", ""),
                                    submitted.official(),
                                    submitted.at(),
                                    submitted.fields())));
        }
    }

    private void tellConcerned(Review review) {
        String dossier = review.dossier();
        Set<String> concerned = new LinkedHashSet<>(holders.inRole(dossier, "unit-head"));
        holdings.of(dossier).stream()
                .filter(span -> span.kind() == Holding.Kind.OFFICIAL && span.lateMinutes() > 0)
                .forEach(span -> concerned.add(span.who()));
        boolean closed = review.has(ReviewClosing.CLOSED);
        String subject = (closed ? "Khép việc" : "Kết luận") + " xem xét trách nhiệm, hồ sơ " + dossier;
        table.insert(
                review.id(),
                new Statement(NOTIFIED, Actors.SYSTEM, clock.instant(), Map.of("officials", List.copyOf(concerned))));
        journal.note(
                dossier, "review-decided", subject, Map.of("review", review.id().toString()));
        if (!concerned.isEmpty()) {
            events.publishEvent(new NoticeToOfficials(
                    dossier,
                    "review-decided",
                    List.copyOf(concerned),
                    subject,
                    "Việc xem xét trách nhiệm đối với hồ sơ " + dossier
                            + (closed ? " đã được khép theo đính chính." : " đã có quyết định.")
                            + " Nội dung xem tại trang hồ sơ."));
        }
    }

    private Optional<Review> running(String dossier) {
        return table.of(dossier).stream().reduce((older, newer) -> newer);
    }
}
