package vn.motcua.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.Deadline;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Tasks;
import vn.motcua.procedures.Catalogue;

/** What Tasklist's cards show, for a whole list of tasks at once. */
@Component
public class Cards {
    private final Tasks tasks;
    private final Visible visible;
    private final Dossiers dossiers;
    private final Deadlines deadlines;
    private final Catalogue catalogue;

    Cards(Tasks tasks, Visible visible, Dossiers dossiers, Deadlines deadlines, Catalogue catalogue) {
        this.tasks = tasks;
        this.visible = visible;
        this.dossiers = dossiers;
        this.deadlines = deadlines;
        this.catalogue = catalogue;
    }

    /**
     * @param applicant empty for who may not see the applicant's papers
     * @param state wire form of {@link DueState}; null without a deadline
     */
    public record Card(
            String taskId,
            String code,
            String procedure,
            String applicant,
            @Nullable String state,
            @Nullable Instant dueAt,
            @Nullable String dueText) {}

    /** Cards of those among the tasks that are offered to the acting official and belong to a dossier, in no order. */
    public List<Card> of(Collection<String> taskIds) {
        var offered = tasks.all(taskIds).stream()
                .filter(task -> !task.dossier().isEmpty())
                .filter(visible::isOffered)
                .toList();
        var codes = offered.stream().map(OpenTask::dossier).distinct().toList();
        var known = dossiers.all(codes).stream().collect(Collectors.toMap(Dossier::code, Function.identity()));
        var due = deadlines.of(codes);
        var left = deadlines.remainingMinutes(codes);
        return offered.stream()
                .flatMap(task -> Optional.ofNullable(known.get(task.dossier())).stream()
                        .map(dossier ->
                                card(task, dossier, promise(due.get(dossier.code()), left.get(dossier.code())))))
                .toList();
    }

    private static @Nullable Promise promise(@Nullable Deadline deadline, @Nullable Long left) {
        return deadline == null ? null : Promise.of(deadline, left == null ? 0 : left);
    }

    private Card card(OpenTask task, Dossier dossier, @Nullable Promise promise) {
        return new Card(
                task.id(),
                dossier.code(),
                catalogue.of(dossier.edition()).name(),
                visible.maySeePapers(dossier) ? dossier.applicant().name() : "",
                promise == null ? null : promise.state().wire(),
                promise == null ? null : promise.dueAt(),
                promise == null ? null : promise.text());
    }
}
