package vn.motcua.desk;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Submission;
import vn.motcua.engine.Actors;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Processes;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.Tasks;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Rights;

/**
 * What the acting official may see. Something that is not for him is answered exactly like something that does not exist: the
 * answer tells nobody that a dossier exists.
 */
@Component
public class Visible {
    private static final String REVIEW = "accountability-review";

    private final Dossiers dossiers;
    private final Processes processes;
    private final Tasks tasks;
    private final Organisation organisation;
    private final Rights rights;
    private final Actors actors;

    Visible(
            Dossiers dossiers,
            Processes processes,
            Tasks tasks,
            Organisation organisation,
            Rights rights,
            Actors actors) {
        this.dossiers = dossiers;
        this.processes = processes;
        this.tasks = tasks;
        this.organisation = organisation;
        this.rights = rights;
        this.actors = actors;
    }

    /** @throws Refusal NOT_FOUND {@code dossier-unknown}, whether there is none or it is not for him */
    public Dossier dossier(String code) {
        return dossiers.find(code).filter(this::maySee).orElseThrow(Visible::unknownDossier);
    }

    /** The dossier with its papers and its applicant's data; who only reviews the agency sees neither. */
    public Dossier wholeDossier(String code) {
        return dossiers.find(code).filter(this::maySeePapers).orElseThrow(Visible::unknownDossier);
    }

    public boolean maySeePapers(Dossier dossier) {
        return rights.maySee(actors.current(), dossier.readers());
    }

    /** As {@link #maySeePapers(Dossier)}, before or after the filing has become a dossier. */
    public boolean maySeePapersOf(Submission submission) {
        var code = submission.dossier();
        return code == null
                ? rights.maySee(actors.current(), Set.of(submission.receivingUnit()))
                : dossiers.find(code).filter(this::maySeePapers).isPresent();
    }

    /** Whether he works in one of the dossier's own units; overseers only look. */
    public boolean mayWorkOn(Dossier dossier) {
        return worksIn(dossier.units());
    }

    /** Whether he may add papers: those who work on it, and the partners that it was handed to. */
    public boolean mayAddPapers(Dossier dossier) {
        return worksIn(dossier.readers());
    }

    private boolean worksIn(Set<String> units) {
        return organisation.find(actors.current()).stream()
                .flatMap(official -> official.posts().stream())
                .anyMatch(post -> units.contains(post.unit()));
    }

    /** @throws Refusal FORBIDDEN {@code not-your-work} unless {@link #mayWorkOn} */
    public void requireWorkOn(Dossier dossier) {
        require(mayWorkOn(dossier));
    }

    /** @throws Refusal FORBIDDEN {@code not-your-work} unless {@link #mayAddPapers} */
    public void requirePapers(Dossier dossier) {
        require(mayAddPapers(dossier));
    }

    private static void require(boolean may) {
        if (!may) {
            throw Refusal.forbidden(
                    "not-your-work", "Chỉ công chức của các đơn vị đang giải quyết hồ sơ được thay đổi hồ sơ.");
        }
    }

    /** @throws Refusal NOT_FOUND {@code task-unknown} */
    public OpenTask task(String taskId) {
        return tasks.find(taskId)
                .filter(this::isOffered)
                .orElseThrow(() -> Refusal.notFound(
                        "task-unknown", "Việc này không còn, hoặc không dành cho tài khoản của anh/chị."));
    }

    /** Whether the task is his, or offered to one of his posts, or he sees everything. */
    public boolean isOffered(OpenTask task) {
        var official = actors.current();
        return official.equals(task.assignee())
                || rights.seesAll(official)
                || organisation.find(official).stream()
                        .flatMap(known -> known.posts().stream())
                        .map(post -> Organisation.group(post.unit(), post.role()))
                        .anyMatch(task.candidateGroups()::contains);
    }

    private boolean maySee(Dossier dossier) {
        var reviewed = !processes.instances(REVIEW, dossier.code()).isEmpty();
        return rights.maySee(actors.current(), dossier.readers(), reviewed);
    }

    private static Refusal unknownDossier() {
        return Refusal.notFound("dossier-unknown", "Không có hồ sơ này, hoặc hồ sơ không thuộc đơn vị của anh/chị.");
    }
}
