package vn.motcua.dossiers;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Processes;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Organisation;

/**
 * Takes a dossier back from its settlement at the applicant's request. The row is the fact; what follows is drawn: the
 * procedure hears {@code dossier-withdrawn} in its event sub-process, and the block it calls ends the clock and whatever
 * others were doing.
 */
@Component
public class Withdrawals {
    private static final String MESSAGE = "dossier-withdrawn";
    private static final int LONGEST = 2000;
    private static final Set<String> DESK = Set.of("clerk", "one-stop-head");

    private final WithdrawalTable table;
    private final Dossiers dossiers;
    private final Papers papers;
    private final SubmittedFields fields;
    private final Journal journal;
    private final Organisation organisation;
    private final Processes processes;
    private final Actors actors;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Withdrawals(
            WithdrawalTable table,
            Dossiers dossiers,
            Papers papers,
            SubmittedFields fields,
            Journal journal,
            Organisation organisation,
            Processes processes,
            Actors actors,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.dossiers = dossiers;
        this.papers = papers;
        this.fields = fields;
        this.journal = journal;
        this.organisation = organisation;
        this.processes = processes;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
    }

    public Optional<Withdrawal> of(String dossier) {
        return table.of(dossier);
    }

    /** Whether the acting official may take the request, and it can still be taken. */
    public boolean isOpenFor(Dossier dossier) {
        return isDesk(dossier)
                && dossier.result() == null
                && dossier.closedAt() == null
                && of(dossier.code()).isEmpty();
    }

    /**
     * Locks the dossier until the caller's transaction ends, and asks whether the acting official can take the request now.
     *
     * @throws Refusal {@code withdrawal-not-yours}, {@code already-withdrawn}, {@code result-issued}, {@code dossier-closed}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Dossier requireOpen(String code) {
        var dossier = dossiers.lock(code);
        requireOpen(dossier);
        return dossier;
    }

    /**
     * Takes the applicant's request. Joins the caller's transaction.
     *
     * @param request id of the paper in which he asks for it
     * @throws Refusal {@code withdrawal-not-yours}, {@code already-withdrawn}, {@code result-issued}, {@code dossier-closed},
     *     {@code reason-missing}, {@code request-missing}, {@code withdrawal-not-drawn} when the version of the procedure
     *     that the dossier runs knows no withdrawal, {@code dossier-going-back}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Withdrawal withdraw(String code, String reason, UUID request) {
        var dossier = requireOpen(code);
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw Refusal.invalid("reason-missing", "Ghi rõ lý do người nộp rút hồ sơ, không quá 2000 ký tự.");
        }
        if (papers.of(dossier.submission()).stream()
                .noneMatch(paper -> paper.id().equals(request))) {
            throw Refusal.invalid(
                    "request-missing", "Tải lên đơn đề nghị rút hồ sơ, dừng giải quyết có chữ ký của người nộp.");
        }
        var rule = dossiers.rules(dossier).stopOnRequest();
        var kind = rule.allowed() ? Withdrawal.Kind.STOPPED : Withdrawal.Kind.WITHDRAWN;
        var withdrawal = new Withdrawal(
                code,
                kind,
                reason.strip(),
                request,
                Objects.requireNonNullElse(dossier.stageName(), "Đã tiếp nhận"),
                rule.article(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actors.current());
        table.insert(withdrawal);
        journal.note(
                code, "withdrawn-by-applicant", kind.label() + ": " + withdrawal.reason(), Map.of("request", request));
        if (processes.runningInstances(dossier.procedure(), code).stream()
                .noneMatch(instance -> processes.tellInstance(MESSAGE, instance))) {
            throw Refusal.conflict(
                    "withdrawal-not-drawn",
                    "Phiên bản quy trình mà hồ sơ đang chạy chưa có việc rút hồ sơ; đề nghị người thiết kế chuyển hồ sơ"
                            + " sang phiên bản mới.");
        }
        return withdrawal;
    }

    /** Ends whatever was open for the dossier: everybody who keeps something of it hears of it now. */
    public void settle(String code) {
        dossiers.lock(code);
        events.publishEvent(new DossierWithdrawn(required(code)));
    }

    /** Notes to whom the desk gave the papers back ({@code deliveredTo}, {@code deliveredOn}, {@code how} of the form just done). */
    public void returned(String code) {
        dossiers.lock(code);
        required(code);
        journal.note(
                code,
                "papers-returned",
                "Trả lại giấy tờ cho " + fields.now("deliveredTo").orElse("người nộp"),
                Map.of(
                        "on", fields.now("deliveredOn").orElse(""),
                        "how", fields.now("how").orElse("")));
    }

    /** @throws Refusal {@code not-withdrawn} */
    public Withdrawal required(String code) {
        return of(code).orElseThrow(
                        () -> Refusal.conflict("not-withdrawn", "Người nộp chưa đề nghị rút hồ sơ, dừng giải quyết."));
    }

    private void requireOpen(Dossier dossier) {
        if (!isDesk(dossier)) {
            throw Refusal.forbidden(
                    "withdrawal-not-yours",
                    "Chỉ công chức, lãnh đạo của bộ phận đã tiếp nhận hồ sơ được ghi việc người nộp rút hồ sơ.");
        }
        if (of(dossier.code()).isPresent()) {
            throw Refusal.conflict("already-withdrawn", "Việc người nộp rút hồ sơ này đã được ghi trước đó.");
        }
        var result = dossier.result();
        if (result != null) {
            throw Refusal.conflict(
                    "result-issued",
                    "Hồ sơ đã có kết quả số " + result.number() + ": không rút, không dừng giải quyết được nữa.");
        }
        if (dossier.closedAt() != null) {
            throw Refusal.conflict("dossier-closed", "Hồ sơ đã kết thúc.");
        }
    }

    private boolean isDesk(Dossier dossier) {
        return organisation.find(actors.current()).stream()
                .flatMap(official -> official.posts().stream())
                .anyMatch(post -> DESK.contains(post.role()) && post.unit().equals(dossier.receivingUnit()));
    }
}
