package vn.motcua.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.Contests;
import vn.motcua.accountability.Holdings;
import vn.motcua.accountability.ReviewClosing;
import vn.motcua.cooperation.PartResults;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.desk.DossierSheet.Event;
import vn.motcua.desk.DossierSheet.Waiting;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.Papers;
import vn.motcua.dossiers.Withdrawals;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Tasks;
import vn.motcua.letters.Letter;
import vn.motcua.letters.Letters;
import vn.motcua.organisation.Organisation;
import vn.motcua.procedures.Catalogue;
import vn.motcua.procedures.Outcome;
import vn.motcua.procedures.Procedure;
import vn.motcua.rules.RuleSets;

/** Gathers a dossier's page from the modules that know its parts. */
@Component
public class DossierSheets {
    private final Visible visible;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Deadlines deadlines;
    private final Papers papers;
    private final Letters letters;
    private final PartResults partResults;
    private final HandoffSheets handoffs;
    private final CooperationSheets cooperations;
    private final Journal journal;
    private final Holdings holdings;
    private final Contests contests;
    private final CorrectionLines corrections;
    private final Withdrawals withdrawals;
    private final ReviewClosing reviews;
    private final RuleSets ruleSets;
    private final Tasks tasks;
    private final People people;

    DossierSheets(
            Visible visible,
            Catalogue catalogue,
            Organisation organisation,
            Deadlines deadlines,
            Papers papers,
            Letters letters,
            PartResults partResults,
            HandoffSheets handoffs,
            CooperationSheets cooperations,
            Journal journal,
            Holdings holdings,
            Contests contests,
            CorrectionLines corrections,
            Withdrawals withdrawals,
            ReviewClosing reviews,
            RuleSets ruleSets,
            Tasks tasks,
            People people) {
        this.visible = visible;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.deadlines = deadlines;
        this.papers = papers;
        this.letters = letters;
        this.partResults = partResults;
        this.handoffs = handoffs;
        this.cooperations = cooperations;
        this.journal = journal;
        this.holdings = holdings;
        this.contests = contests;
        this.corrections = corrections;
        this.withdrawals = withdrawals;
        this.reviews = reviews;
        this.ruleSets = ruleSets;
        this.tasks = tasks;
        this.people = people;
    }

    /** @throws vn.motcua.engine.Refusal {@code dossier-unknown} */
    public DossierSheet of(String code) {
        var dossier = visible.dossier(code);
        var whole = visible.maySeePapers(dossier);
        var procedure = catalogue.of(dossier.edition());
        var deadline = deadlines.of(code);
        var withdrawal = withdrawals.of(code);
        var written = whole ? letters.of(code) : List.<Letter>of();
        return new DossierSheet(
                dossier,
                whole,
                whole && dossier.closedAt() == null && visible.mayWorkOn(dossier),
                whole && dossier.closedAt() == null && visible.mayAddPapers(dossier),
                procedure,
                organisation.unit(dossier.receivingUnit()).name(),
                organisation.unit(dossier.settlingUnit()).name(),
                organisation.unit(dossier.agency()).name(),
                ruleSets.version(dossier.ruleSet(), dossier.ruleSetVersion()).name(),
                withdrawal.map(taken -> taken.kind().label()).orElse(outcome(dossier, procedure)),
                deadline,
                Promise.of(deadline, deadlines.remainingMinutes(code)),
                whole ? papers.of(dossier.submission()) : List.of(),
                written.stream()
                        .filter(letter -> !letter.kind().standsWithItsStep())
                        .toList(),
                partResults.of(code),
                handoffs.of(code, written),
                cooperations.of(code, written),
                journal.of(code).stream()
                        .map(line -> new Event(line.at(), people.name(line.actor()), line.text()))
                        .toList(),
                holdings.of(code),
                contests.of(code),
                whole ? corrections.of(code) : List.of(),
                whole && visible.mayWorkOn(dossier),
                whole && visible.mayWorkOn(dossier) ? corrections.choices(code) : List.of(),
                withdrawal.orElse(null),
                whole && withdrawals.isOpenFor(dossier),
                reviews.proposal(code).orElse(null),
                tasks.open(code).stream().map(this::waiting).toList());
    }

    private Waiting waiting(OpenTask task) {
        var assignee = task.assignee();
        var holder = assignee != null ? people.name(assignee) : people.groups(task.candidateGroups());
        return new Waiting(task.name(), holder, task.dueAt());
    }

    private static @Nullable String outcome(Dossier dossier, Procedure procedure) {
        return Optional.ofNullable(dossier.outcome())
                .map(end -> Optional.ofNullable(procedure.outcomes().get(end))
                        .map(Outcome::name)
                        .orElse(end))
                .orElse(null);
    }
}
