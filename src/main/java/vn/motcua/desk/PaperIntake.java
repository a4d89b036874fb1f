package vn.motcua.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Paper;
import vn.motcua.dossiers.Papers;
import vn.motcua.dossiers.Submission;
import vn.motcua.engine.Refusal;
import vn.motcua.procedures.Catalogue;
import vn.motcua.procedures.Procedure;
import vn.motcua.procedures.RequiredPaper;

/** Files papers under a kind that the procedure's checklist knows, and says at which field a refused one stood. */
@Component
class PaperIntake {
    private static final Map<String, String> ALWAYS_TAKEN =
            Map.of("result", "Kết quả giải quyết", "supplement", "Giấy tờ bổ sung", "other", "Giấy tờ khác");
    /** Refusals of Papers about one file. */
    private static final Set<String> FILE_FAULTS = Set.of("paper-empty", "paper-too-large", "paper-kind-unknown");

    private final Papers papers;
    private final Catalogue catalogue;

    PaperIntake(Papers papers, Catalogue catalogue) {
        this.papers = papers;
        this.catalogue = catalogue;
    }

    /** @throws Refusal {@code paper-not-on-checklist}, or what {@link Papers#add} refuses, with the field {@code paper-<kind>} */
    void keep(Submission submission, List<PaperUpload> uploads) {
        var procedure = catalogue.of(submission.edition());
        uploads.forEach(upload -> keep(submission, procedure, upload));
    }

    Paper keep(Submission submission, Procedure procedure, PaperUpload upload) {
        try {
            return papers.add(
                    submission.id(), upload.kind(), title(procedure, upload.kind()), upload.name(), upload.content());
        } catch (Refusal refusal) {
            if (!FILE_FAULTS.contains(refusal.code())) throw refusal;
            throw new Refusal(
                    refusal.kind(),
                    refusal.code(),
                    refusal.sentence(),
                    Map.of("paper-" + upload.kind(), refusal.sentence()));
        }
    }

    private static String title(Procedure procedure, String kind) {
        return procedure.papers().stream()
                .filter(paper -> paper.key().equals(kind))
                .map(RequiredPaper::name)
                .findFirst()
                .orElseGet(() -> otherTitle(kind));
    }

    private static String otherTitle(String kind) {
        var title = ALWAYS_TAKEN.get(kind);
        if (title == null) {
            throw Refusal.invalid(
                    "paper-not-on-checklist", "Thành phần hồ sơ của thủ tục không có loại giấy tờ “" + kind + "”.");
        }
        return title;
    }
}
