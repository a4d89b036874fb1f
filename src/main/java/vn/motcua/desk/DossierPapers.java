package vn.motcua.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.Paper;
import vn.motcua.dossiers.Papers;
import vn.motcua.dossiers.Submissions;
import vn.motcua.engine.Refusal;
import vn.motcua.procedures.Catalogue;

/** Papers of an accepted dossier: added by those who work on it, the scanned result among them. */
@Component
public class DossierPapers {
    private final Visible visible;
    private final Dossiers dossiers;
    private final Submissions submissions;
    private final Papers papers;
    private final PaperIntake intake;
    private final Catalogue catalogue;
    private final Journal journal;

    DossierPapers(
            Visible visible,
            Dossiers dossiers,
            Submissions submissions,
            Papers papers,
            PaperIntake intake,
            Catalogue catalogue,
            Journal journal) {
        this.visible = visible;
        this.dossiers = dossiers;
        this.submissions = submissions;
        this.papers = papers;
        this.intake = intake;
        this.catalogue = catalogue;
        this.journal = journal;
    }

    /** @throws Refusal {@code dossier-unknown}, {@code not-your-work}, {@code dossier-closed}, {@code paper-…} */
    @Transactional
    public Paper add(String code, PaperUpload upload) {
        visible.requirePapers(visible.wholeDossier(code));
        var dossier = dossiers.lock(code);
        if (dossier.closedAt() != null) {
            throw Refusal.conflict("dossier-closed", "Hồ sơ đã kết thúc, không thêm giấy tờ được nữa.");
        }
        var procedure = catalogue.of(dossier.edition());
        var paper = intake.keep(submissions.get(dossier.submission()), procedure, upload);
        journal.note(code, "paper-added", "Thêm giấy tờ: " + paper.title(), Map.of("paper", paper.id()));
        return paper;
    }

    /** A paper that the acting official may open; {@link Refusal} NOT_FOUND {@code paper-unknown} otherwise. */
    public Paper get(UUID id) {
        var paper = papers.get(id);
        if (!visible.maySeePapersOf(submissions.get(paper.submission()))) {
            throw Refusal.notFound("paper-unknown", "Không có giấy tờ này.");
        }
        return paper;
    }

    public List<Paper> of(UUID submission) {
        return papers.of(submission);
    }
}
