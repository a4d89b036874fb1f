package vn.motcua.designs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.engine.ModelChecks;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.bpmn.Finding;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Rights;
import vn.motcua.procedures.Library;

/**
 * Drafts and their publishing. Designers hand in; whatever is wrong is found; another person of the provincial office
 * publishes by a decision with a number. Nothing with a finding is ever published, by whichever door it comes.
 */
@Component
public class Designs {
    private final DraftTable drafts;
    private final Library library;
    private final ModelChecks checks;
    private final Rights rights;
    /** A transaction beside the caller's, to be taken back. */
    private final TransactionTemplate aside;

    private final Clock clock;

    Designs(
            DraftTable drafts,
            Library library,
            ModelChecks checks,
            Rights rights,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.drafts = drafts;
        this.library = library;
        this.checks = checks;
        this.rights = rights;
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Keeps the files as the designer's open draft of their process: over his draft, or over what counts now.
     *
     * @param uploaded bare file name → content
     * @throws Refusal {@code designers-only}, or what is wrong with the files
     */
    public Draft handIn(Map<String, byte[]> uploaded, String designer) {
        rights.requireDesigner(designer);
        var key = HandedIn.key(uploaded);
        var base = drafts.openOf(key, designer).map(Draft::files).orElseGet(() -> library.files(key));
        return get(drafts.put(key, designer, HandedIn.over(base, key, uploaded)));
    }

    /** Refusal {@code draft-unknown}. */
    public Draft get(UUID id) {
        return drafts.find(id).orElseThrow(Designs::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("draft-unknown", "Không có bản nháp này.");
    }

    /** Newest first. */
    public List<Draft> open() {
        return drafts.open();
    }

    /** Everything that stands against publishing the draft on what counts now; the engine is asked too, and leaves no trace. */
    public List<Finding> findings(Draft draft) {
        var files = library.with(draft.key(), draft.files());
        if (!draft.files().containsKey(draft.diagram())) {
            return List.of(new Finding("no-diagram", draft.diagram(), "", "chưa có sơ đồ", "nộp tệp .bpmn"));
        }
        var findings = new ArrayList<>(checks.findings(files, draft.key(), Organisation::knowsRole));
        if (findings.isEmpty()) {
            library.refusal(files)
                    .ifPresent(sentence -> findings.add(new Finding(
                            "configuration", configuration(draft), "", sentence, "sửa tệp được nêu tên rồi nộp lại")));
        }
        if (findings.isEmpty()) {
            findings.addAll(engineRefuses(draft));
        }
        return findings;
    }

    private static String configuration(Draft draft) {
        return "config/procedures/%s.yaml".formatted(draft.key());
    }

    private List<Finding> engineRefuses(Draft draft) {
        try {
            aside.executeWithoutResult(trial -> {
                trial.setRollbackOnly();
                library.publish(
                        draft.key(),
                        "thử",
                        LocalDate.now(clock),
                        draft.author(),
                        draft.author() + " (thử)",
                        draft.files());
            });
            return List.of();
        } catch (Refusal refusal) {
            return List.of(new Finding("deployment", draft.diagram(), "", refusal.sentence(), "sửa rồi nộp lại"));
        }
    }

    /**
     * From now on the draft's files count, for new dossiers.
     *
     * @param digest of the files that the publisher has looked at
     * @param decision number of the decision, {@code 35/QĐ-UBND}
     * @throws Refusal {@code publisher-only}, {@code second-person}, {@code draft-changed}, {@code draft-published},
     *     {@code decision-missing}, {@code model-refused} with each finding on a line
     */
    @Transactional
    public long publish(UUID id, String digest, String decision, LocalDate decidedOn, String publisher) {
        rights.requirePublisher(publisher);
        drafts.oneAtATime();
        var draft = drafts.lock(id).orElseThrow(Designs::unknown);
        require(draft.isOpen(), "draft-published", "Bản này đã công bố.");
        require(
                !draft.author().equals(publisher),
                "second-person",
                "Người vẽ không tự công bố: cần một người khác của Văn phòng UBND tỉnh.");
        require(
                draft.digest().equals(digest),
                "draft-changed",
                "Bản nháp vừa được nộp lại. Hãy xem bản mới rồi công bố.");
        require(
                decision.strip().matches("\\d+[\\p{L}\\d]*/.{2,60}"),
                "decision-missing",
                "Ghi số quyết định công bố, ví dụ 35/QĐ-UBND.");
        require(!decidedOn.isAfter(LocalDate.now(clock)), "decision-in-future", "Ngày của quyết định ở sau hôm nay.");
        var findings = findings(draft);
        if (!findings.isEmpty()) {
            throw Refusal.conflict(
                    "model-refused",
                    "Bản nháp còn %d lỗi, chưa công bố được:\n%s"
                            .formatted(
                                    findings.size(),
                                    String.join(
                                            "\n",
                                            findings.stream()
                                                    .map(Finding::toString)
                                                    .toList())));
        }
        var publication =
                library.publish(draft.key(), decision.strip(), decidedOn, draft.author(), publisher, draft.files());
        drafts.published(id, publication);
        return publication;
    }

    /** The designer throws his own open draft away. */
    @Transactional
    public void discard(UUID id, String designer) {
        var draft = drafts.lock(id).orElseThrow(Designs::unknown);
        if (!draft.author().equals(designer)) {
            throw Refusal.forbidden("not-your-draft", "Bản nháp này của người khác.");
        }
        require(draft.isOpen(), "draft-published", "Bản này đã công bố.");
        drafts.delete(id);
    }

    private static void require(boolean holds, String code, String sentence) {
        if (!holds) {
            throw Refusal.conflict(code, sentence);
        }
    }
}
