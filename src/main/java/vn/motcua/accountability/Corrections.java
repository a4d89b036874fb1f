package vn.motcua.accountability;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.accountability.Correction.Decision;
import vn.motcua.accountability.Correction.Fact;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.LedgerEntry;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.Papers;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;

/**
 * Corrects wrong facts (đính chính): asked by one who works on the dossier, with a reason and a paper as evidence, decided
 * by a second person of another unit. What is approved becomes an entry of the ledger; nothing is overwritten.
 */
@Component
public class Corrections {
    private static final int LONGEST = 2000;

    private final CorrectionTable table;
    private final CorrectionRights rights;
    private final Deadlines deadlines;
    private final Dossiers dossiers;
    private final Papers papers;
    private final Journal journal;
    private final CorrectionNotices notices;
    private final Actors actors;
    private final Clock clock;

    Corrections(
            CorrectionTable table,
            CorrectionRights rights,
            Deadlines deadlines,
            Dossiers dossiers,
            Papers papers,
            Journal journal,
            CorrectionNotices notices,
            Actors actors,
            Clock clock) {
        this.table = table;
        this.rights = rights;
        this.deadlines = deadlines;
        this.dossiers = dossiers;
        this.papers = papers;
        this.journal = journal;
        this.notices = notices;
        this.actors = actors;
        this.clock = clock;
    }

    /** Of this dossier, oldest first. */
    public List<Correction> of(String dossier) {
        return table.of(dossier);
    }

    /** Those on dossiers that the acting official may see, open ones first, then newest first. */
    public List<Correction> visible() {
        return table.all().stream()
                .filter(each -> rights.maySee(dossiers.get(each.dossier())))
                .toList();
    }

    /** Whether the acting official may decide on it. */
    public boolean mayDecide(Correction correction) {
        return correction.decision() == null
                && rights.decidingUnit(dossiers.get(correction.dossier()), correction)
                        .isPresent();
    }

    /**
     * Asks for a correction.
     *
     * @param fact {@code result-issued} or {@code returned}
     * @param at what is true
     * @param to to whom the result was returned; with {@code returned} only
     * @param evidence a paper of the dossier
     * @throws Refusal {@code not-your-work}, {@code fact-not-correctable}, {@code nothing-to-correct},
     *     {@code reason-missing}, {@code evidence-missing}, {@code correction-impossible}, {@code correction-open}
     */
    @Transactional
    public Correction request(String code, String fact, Instant at, @Nullable String to, String reason, UUID evidence) {
        Dossier dossier = dossiers.lock(code);
        String unit = rights.requestingUnit(dossier);
        Fact about = Fact.of(fact);
        Correction asked = asked(dossier, about, at, to, reason, evidence, unit);
        if (table.of(code).stream().anyMatch(each -> each.fact() == about && each.decision() == null)) {
            throw Refusal.conflict("correction-open", "Đã có một đề nghị đính chính việc này đang chờ duyệt.");
        }
        table.insert(asked);
        journal.note(code, "correction-requested", "Đề nghị đính chính: " + about.label() + ": " + asked.reason());
        notices.asked(asked);
        return asked;
    }

    /**
     * Decides on a request as the acting official.
     *
     * @throws Refusal {@code correction-unknown}, {@code own-correction}, {@code not-yours-to-decide},
     *     {@code already-decided}, {@code reason-missing} when refused without a word
     */
    @Transactional
    public void decide(UUID id, boolean approved, String note) {
        Correction asked = get(id);
        Dossier dossier = dossiers.lock(asked.dossier());
        if (get(id).decision() != null) {
            throw Refusal.conflict("already-decided", "Đề nghị đính chính này đã được quyết định.");
        }
        String unit = rights.requireDecidingUnit(dossier, asked);
        if (!approved && note.isBlank()) {
            throw Refusal.invalid("reason-missing", "Ghi rõ lý do không đồng ý đính chính.");
        }
        Instant now = clock.instant();
        var decision = new Decision(approved, note.strip(), actors.current(), unit, now);
        table.insert(id, decision);
        if (approved) {
            deadlines.correct(
                    asked.dossier(),
                    new LedgerEntry.Correction(id, asked.fact().wire(), asked.newAt()),
                    rights.told(asked, decision));
        }
        journal.note(
                asked.dossier(),
                approved ? "correction-approved" : "correction-refused",
                (approved ? "Duyệt đính chính: " : "Không đồng ý đính chính: ")
                        + asked.fact().label());
        notices.decided(asked, decision);
    }

    /** @throws Refusal {@code correction-unknown} (not found), for those on dossiers that he may not see too */
    public Correction get(UUID id) {
        return table.find(id)
                .filter(each -> rights.maySee(dossiers.get(each.dossier())))
                .orElseThrow(() -> Refusal.notFound("correction-unknown", "Không có đề nghị đính chính này."));
    }

    private Correction asked(
            Dossier dossier, Fact fact, Instant at, @Nullable String to, String reason, UUID evidence, String unit) {
        Instant now = clock.instant();
        Instant old = current(dossier, fact);
        var handover = dossier.handover();
        Instant earliest = fact == Fact.RETURNED ? current(dossier, Fact.RESULT_ISSUED) : begun(dossier.code());
        Instant latest = fact == Fact.RESULT_ISSUED && handover != null ? current(dossier, Fact.RETURNED) : now;
        if (at.isAfter(latest) || at.isBefore(earliest)) {
            throw Refusal.invalid(
                    "correction-impossible",
                    fact == Fact.RETURNED
                            ? "Thời điểm trả phải sau khi có kết quả và không sau lúc này."
                            : "Thời điểm có kết quả phải sau khi bắt đầu tính thời hạn, không sau lúc này và không sau lúc trả.");
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw Refusal.invalid("reason-missing", "Ghi rõ lý do đính chính, không quá 2000 ký tự.");
        }
        if (papers.of(dossier.submission()).stream()
                .noneMatch(paper -> paper.id().equals(evidence))) {
            throw Refusal.invalid("evidence-missing", "Chọn một giấy tờ của hồ sơ làm bằng chứng.");
        }
        boolean returned = fact == Fact.RETURNED;
        if (returned && (to == null || to.isBlank())) {
            throw Refusal.invalid("correction-impossible", "Ghi rõ kết quả đã được trả cho ai.");
        }
        return new Correction(
                UUID.randomUUID(),
                dossier.code(),
                fact,
                old,
                at.truncatedTo(ChronoUnit.MICROS),
                returned && handover != null ? handover.to() : null,
                returned && to != null ? to.strip() : null,
                reason.strip(),
                evidence,
                actors.current(),
                unit,
                now,
                null);
    }

    /** What stands now, earlier corrections counted. */
    private Instant current(Dossier dossier, Fact fact) {
        if (fact == Fact.RESULT_ISSUED) {
            var answered = deadlines.of(dossier.code()).answeredAt();
            if (answered != null) {
                return answered;
            }
        } else if (dossier.handover() != null) {
            Instant recorded = dossier.handover().at();
            return table.of(dossier.code()).stream()
                    .filter(each -> each.fact() == fact
                            && each.decision() != null
                            && each.decision().approved())
                    .map(Correction::newAt)
                    .reduce(recorded, (earlier, later) -> later);
        }
        throw Refusal.conflict("nothing-to-correct", "Hồ sơ chưa có việc này để đính chính.");
    }

    private Instant begun(String code) {
        return deadlines.entries(code).stream()
                .filter(entry -> entry.terms() != null)
                .map(LedgerEntry::at)
                .reduce(Instant.MIN, (earlier, later) -> later);
    }
}
