package vn.motcua.accountability;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.accountability.Correction.Asked;
import vn.motcua.accountability.Correction.Decision;
import vn.motcua.accountability.Correction.Fact;
import vn.motcua.accountability.Correction.Value;
import vn.motcua.deadlines.Corrected;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Moment;
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
    private final CorrectionValues values;
    private final Settlements settlements;
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
            CorrectionValues values,
            Settlements settlements,
            Deadlines deadlines,
            Dossiers dossiers,
            Papers papers,
            Journal journal,
            CorrectionNotices notices,
            Actors actors,
            Clock clock) {
        this.table = table;
        this.rights = rights;
        this.values = values;
        this.settlements = settlements;
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
     * What a correction of this dossier may be about, as it stands now, in the order in which it happened.
     *
     * @param label in Vietnamese: {@code Thời điểm yêu cầu bổ sung}
     */
    public record Correctable(Fact fact, @Nullable Integer entry, Value value, String label) {}

    public List<Correctable> correctable(String code) {
        return values.of(dossiers.get(code), table.of(code));
    }

    /** What an open one would do to the deadline; empty for a decided one, and where it has become impossible. */
    public Optional<Corrected> foreseen(Correction correction) {
        try {
            return correction.decision() == null
                    ? Optional.of(deadlines.foresee(correction.dossier(), correction.forLedger()))
                    : Optional.empty();
        } catch (Refusal impossible) {
            return Optional.empty();
        }
    }

    /** What it is about, in words. */
    public String label(Correction correction) {
        return correction.fact().isStop()
                ? deadlines.moments(correction.dossier()).stream()
                        .filter(moment -> Objects.equals(moment.entry(), correction.entry()))
                        .map(Moment::label)
                        .findFirst()
                        .orElse(correction.fact().label())
                : correction.fact().label();
    }

    /**
     * Asks for a correction.
     *
     * @throws Refusal {@code not-your-work}, {@code fact-not-correctable}, {@code nothing-to-correct},
     *     {@code reason-missing}, {@code evidence-missing}, {@code value-missing}, {@code correction-same},
     *     {@code correction-impossible}, {@code correction-changes-rules}, {@code correction-open}
     */
    @Transactional
    public Correction request(String code, Asked asked) {
        Dossier dossier = dossiers.lock(code);
        String unit = rights.requestingUnit(dossier);
        List<Correction> earlier = table.of(code);
        Fact fact = Fact.of(asked.fact());
        Correctable about = values.meant(values.of(dossier, earlier), fact, asked.entry());
        Correction correction = new Correction(
                UUID.randomUUID(),
                code,
                fact,
                about.entry(),
                about.value(),
                values.truly(fact, asked.truly()),
                asked.reason().strip(),
                asked.evidence(),
                actors.current(),
                unit,
                clock.instant(),
                null);
        values.check(dossier, correction, earlier);
        requireGrounds(dossier, correction);
        if (earlier.stream().anyMatch(each -> each.isAbout(fact, about.entry()) && each.decision() == null)) {
            throw Refusal.conflict("correction-open", "Đã có một đề nghị đính chính việc này đang chờ duyệt.");
        }
        table.insert(correction);
        journal.note(code, "correction-requested", "Đề nghị đính chính: " + about.label() + ": " + correction.reason());
        notices.asked(correction);
        return correction;
    }

    /**
     * Decides on a request as the acting official.
     *
     * @throws Refusal {@code correction-unknown}, {@code own-correction}, {@code not-yours-to-decide},
     *     {@code already-decided}, {@code reason-missing} when refused without a word; those of {@link #request} when what
     *     happened meanwhile excludes it
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
        if (approved) {
            values.check(dossier, asked, table.of(asked.dossier()));
        }
        table.insert(id, decision);
        if (approved) {
            var corrected = deadlines.correct(asked.dossier(), asked.forLedger(), rights.told(asked, decision));
            settlements.settle(asked, corrected);
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

    private void requireGrounds(Dossier dossier, Correction correction) {
        if (correction.reason().isBlank() || correction.reason().length() > LONGEST) {
            throw Refusal.invalid("reason-missing", "Ghi rõ lý do đính chính, không quá 2000 ký tự.");
        }
        if (papers.of(dossier.submission()).stream()
                .noneMatch(paper -> paper.id().equals(correction.evidence()))) {
            throw Refusal.invalid("evidence-missing", "Chọn một giấy tờ của hồ sơ làm bằng chứng.");
        }
    }
}
