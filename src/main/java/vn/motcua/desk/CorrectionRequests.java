package vn.motcua.desk;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.accountability.Correction;
import vn.motcua.accountability.Correction.Asked;
import vn.motcua.accountability.Corrections;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.Papers;
import vn.motcua.engine.Refusal;

/** A request for a correction from the dossier's page; its evidence is a paper that is there, or one that comes with it. */
@Component
public class CorrectionRequests {
    /** No paper: the evidence comes apart. */
    public static final UUID NONE = new UUID(0, 0);

    private static final String TITLE = "Bằng chứng đính chính";

    private final Visible visible;
    private final Corrections corrections;
    private final Papers papers;
    private final Journal journal;

    CorrectionRequests(Visible visible, Corrections corrections, Papers papers, Journal journal) {
        this.visible = visible;
        this.corrections = corrections;
        this.papers = papers;
        this.journal = journal;
    }

    /**
     * Asks for a correction, of a closed dossier too. A refused request leaves no paper.
     *
     * @param asked its evidence does not count
     * @param evidence id of a paper of the dossier; null with {@code file}
     * @param file new evidence; null with {@code evidence}
     * @throws Refusal {@code dossier-unknown}, {@code paper-…}, and those of {@link Corrections#request}
     */
    @Transactional
    public Correction request(String code, Asked asked, @Nullable UUID evidence, @Nullable PaperUpload file) {
        var dossier = visible.wholeDossier(code);
        visible.requireWorkOn(dossier);
        if (file == null) {
            return corrections.request(code, asked.with(evidence == null ? NONE : evidence));
        }
        var paper = papers.add(dossier.submission(), file.kind(), TITLE, file.name(), file.content());
        journal.note(code, "paper-added", "Thêm giấy tờ: " + paper.title(), Map.of("paper", paper.id()));
        return corrections.request(code, asked.with(paper.id()));
    }
}
