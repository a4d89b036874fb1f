package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Processes;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Organisation;
import vn.motcua.procedures.Catalogue;
import vn.motcua.rules.RuleSet;
import vn.motcua.rules.RuleSets;

/** Accepted dossiers: acceptance, look-up, search. */
@Component
public class Dossiers {
    private final DossierTable table;
    private final DossierSerials serials;
    private final Submissions submissions;
    private final Papers papers;
    private final Journal journal;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final RuleSets ruleSets;
    private final Processes processes;
    private final Actors actors;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Dossiers(
            DossierTable table,
            DossierSerials serials,
            Submissions submissions,
            Papers papers,
            Journal journal,
            Catalogue catalogue,
            Organisation organisation,
            RuleSets ruleSets,
            Processes processes,
            Actors actors,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.serials = serials;
        this.submissions = submissions;
        this.papers = papers;
        this.journal = journal;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.ruleSets = ruleSets;
        this.processes = processes;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Accepts a filing as of now: gives the code, starts the clock and the process, all in one transaction. A filing that
     * was accepted before gives the same dossier again.
     *
     * @throws Refusal {@code papers-missing} when a paper that is always required was not filed
     */
    @Transactional
    public Dossier accept(UUID submissionId) {
        var submission = submissions.lock(submissionId);
        if (submission.dossier() != null) {
            return get(submission.dossier());
        }
        if (submission.state() == Submission.State.REFUSED) {
            throw Refusal.conflict("submission-refused", "Hồ sơ này đã bị từ chối tiếp nhận.");
        }
        var procedure = catalogue.of(submission.edition());
        papers.requireAll(submissionId, procedure);
        Instant now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        var rules = ruleSets.on(today);
        var format = rules.dossierCode();
        String code = serials.next(format, format.identifier(organisation.numbers(submission.agency())), today);
        table.insert(
                code,
                submissionId,
                catalogue.settlingUnit(procedure, submission.agency()),
                submission.receivingUnit(),
                now,
                actors.current(),
                rules);
        submissions.accepted(submissionId);
        journal.note(
                code,
                "accepted",
                "Tiếp nhận hồ sơ",
                Map.of("procedureVersion", procedure.version(), "case", procedure.caseName(), "ruleSet", rules.key()));
        var dossier = get(code);
        events.publishEvent(new DossierAccepted(dossier));
        processes.start(procedure.key(), code, Map.of());
        return get(code);
    }

    /** The dossier with this code; {@link Refusal} {@code dossier-unknown} (not found) when there is none. */
    public Dossier get(String code) {
        return find(code)
                .orElseThrow(() -> Refusal.notFound("dossier-unknown", "Không có hồ sơ mang mã " + code + "."));
    }

    public Optional<Dossier> find(String code) {
        return table.find(code, false);
    }

    /** Those among the codes that exist, in no order. */
    public List<Dossier> all(Collection<String> codes) {
        return table.all(codes);
    }

    /** What an agency received from the first instant on and before the second, as it was written down, oldest first. */
    public List<Dossier> received(String agency, Instant from, Instant until, int limit) {
        return table.received(agency, from, until, limit);
    }

    /** Those among the codes that exist and are not closed, in no order. */
    public Set<String> notClosed(Collection<String> codes) {
        return table.notClosed(codes);
    }

    /**
     * Locks the dossier's row until the caller's transaction ends. Whoever appends to a dossier calls this first:
     * procedure and supervision are separate process instances, and only this row keeps their appends in order.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Dossier lock(String code) {
        return table.find(code, true)
                .orElseThrow(() -> Refusal.notFound("dossier-unknown", "Không có hồ sơ mang mã " + code + "."));
    }

    /** The rule set under which the dossier was received, in that version. */
    public RuleSet rules(Dossier dossier) {
        return ruleSets.version(dossier.ruleSet(), dossier.ruleSetVersion());
    }

    /**
     * Finds by part of the code, part of the name (diacritics do not matter), or exact phone or id number, newest first.
     *
     * @param units only dossiers that these units receive, settle or return, or are partners of; null for all
     */
    public List<DossierLine> search(String text, @Nullable Collection<String> units, int limit, int offset) {
        return table.search(text, units, limit, offset);
    }

    /** The unit takes part from now on: it may read the dossier and add papers. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addPartner(String code, String unit) {
        table.partner(code, unit, clock.instant());
    }
}
