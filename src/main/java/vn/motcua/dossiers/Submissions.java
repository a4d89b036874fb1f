package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;
import vn.motcua.procedures.Catalogue;

/**
 * Filings on the desk before they become dossiers (NĐ 61/2018 Đ.17): opened, changed, and either accepted
 * ({@link Dossiers#accept}), sent back for a supplement (form 02) or refused (form 03). What was decided stays.
 */
@Component
public class Submissions {
    private final SubmissionTable table;
    private final Catalogue catalogue;
    private final Actors actors;
    private final Clock clock;

    Submissions(SubmissionTable table, Catalogue catalogue, Actors actors, Clock clock) {
        this.table = table;
        this.catalogue = catalogue;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Opens a filing at a receiving unit.
     *
     * @param id chosen by the caller, so that a repeated request opens nothing twice
     * @throws Refusal {@code filing-incomplete} with the faults by field; {@code procedure-case-unknown}
     */
    @Transactional
    public Submission open(UUID id, String receivingUnit, Filing filing) {
        FilingCheck.check(filing);
        var known = table.find(id, true);
        if (known.isPresent()) {
            return change(id, filing);
        }
        var procedure = catalogue.current(filing.procedure()).in(filing.caseKey());
        table.insert(new Submission(
                id,
                procedure.version(),
                catalogue.agency(procedure, receivingUnit),
                receivingUnit,
                filing.in(procedure.caseKey()),
                Submission.State.OPEN,
                null,
                null,
                clock.instant(),
                actors.current(),
                null));
        return get(id);
    }

    /** Changes a filing that is still on the desk; one that was sent back for a supplement is on the desk again. */
    @Transactional
    public Submission change(UUID id, Filing filing) {
        FilingCheck.check(filing);
        var submission = onTheDesk(id);
        var procedure = catalogue.current(filing.procedure()).in(filing.caseKey());
        table.change(
                id,
                procedure.version(),
                catalogue.agency(procedure, submission.receivingUnit()),
                filing.in(procedure.caseKey()));
        if (submission.state() == Submission.State.SUPPLEMENT_REQUESTED) {
            table.decide(id, Submission.State.OPEN, null, null, clock.instant(), actors.current());
        }
        return get(id);
    }

    /** Asks for what is missing, in full and once (NĐ 61/2018 Đ.11.2c, form 02). */
    @Transactional
    public Submission requestSupplement(UUID id, String missingPapers, String reason) {
        onTheDesk(id);
        required("missingPapers", missingPapers, "Ghi rõ giấy tờ, nội dung cần bổ sung.");
        required("reason", reason, "Ghi rõ lý do yêu cầu bổ sung.");
        decide(id, Submission.State.SUPPLEMENT_REQUESTED, reason, missingPapers);
        return get(id);
    }

    /** Refuses to accept, with the reason (form 03). */
    @Transactional
    public Submission refuse(UUID id, String reason) {
        onTheDesk(id);
        required("reason", reason, "Ghi rõ lý do từ chối tiếp nhận.");
        decide(id, Submission.State.REFUSED, reason, "");
        return get(id);
    }

    public Optional<Submission> find(UUID id) {
        return table.find(id, false);
    }

    public Submission get(UUID id) {
        return table.find(id, false).orElseThrow(Submissions::unknown);
    }

    /** Today's filings of a unit and those that wait for a decision or a supplement, newest first. */
    public List<Submission> ofToday(String receivingUnit) {
        Instant midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return table.openedSince(receivingUnit, midnight);
    }

    Submission lock(UUID id) {
        return table.find(id, true).orElseThrow(Submissions::unknown);
    }

    void accepted(UUID id) {
        decide(id, Submission.State.ACCEPTED, "", "");
    }

    private Submission onTheDesk(UUID id) {
        var submission = lock(id);
        return switch (submission.state()) {
            case OPEN, SUPPLEMENT_REQUESTED -> submission;
            case REFUSED -> throw Refusal.conflict("submission-refused", "Hồ sơ này đã bị từ chối tiếp nhận.");
            case ACCEPTED ->
                throw Refusal.conflict(
                        "submission-accepted", "Hồ sơ này đã được tiếp nhận với mã " + submission.dossier() + ".");
        };
    }

    private void decide(UUID id, Submission.State state, String reason, String missing) {
        table.decide(
                id,
                state,
                SubmissionTable.blankToNull(reason),
                SubmissionTable.blankToNull(missing),
                clock.instant(),
                actors.current());
    }

    private static void required(String field, String value, String sentence) {
        if (value == null || value.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "reason-missing", sentence, java.util.Map.of(field, sentence));
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("submission-unknown", "Không có lượt tiếp nhận này.");
    }
}
