package vn.motcua.desk;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.accountability.Escalations;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Roles;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;

/** To whom a head may give work, for the fields of forms that name an official. */
@Component
public class Colleagues {
    private static final String COUNCIL = "task_establishCouncil";
    private static final Set<String> EXPERTS = Set.of("specialist", "unit-head", "agency-head");

    private final Visible visible;
    private final Dossiers dossiers;
    private final Roles roles;
    private final Escalations escalations;
    private final Organisation organisation;

    Colleagues(Visible visible, Dossiers dossiers, Roles roles, Escalations escalations, Organisation organisation) {
        this.visible = visible;
        this.dossiers = dossiers;
        this.roles = roles;
        this.escalations = escalations;
        this.organisation = organisation;
    }

    /** @param title the position, for example <i>Chuyên viên</i> */
    public record Colleague(String login, String name, String title) {}

    /**
     * Those who may take what this task gives away, by name: in an escalation the late work, where a council is set up
     * whoever may sit in it, else the appraisal.
     *
     * @throws Refusal {@code task-unknown} when the task is not for the caller
     */
    @Transactional(readOnly = true)
    public List<Colleague> of(String taskId) {
        var task = visible.task(taskId);
        Predicate<Official> chosen = task.key().equals(COUNCIL) ? Colleagues::maySit : mayTake(groups(task));
        return organisation.officials().stream()
                .filter(chosen)
                .map(official -> new Colleague(official.id(), official.name(), official.title()))
                .sorted(Comparator.comparing(Colleague::name, Collator.getInstance(Locale.forLanguageTag("vi"))))
                .toList();
    }

    private static Predicate<Official> mayTake(Set<String> groups) {
        return official -> official.posts().stream()
                .anyMatch(post -> groups.contains(Organisation.group(post.unit(), post.role())));
    }

    /** Whoever works on dossiers, of whatever agency, may be called into a council. */
    private static boolean maySit(Official official) {
        return official.posts().stream().anyMatch(post -> EXPERTS.contains(post.role()));
    }

    private Set<String> groups(OpenTask task) {
        var dossier = task.dossier();
        if (dossier.isEmpty()) {
            return Set.of();
        }
        return task.processKey().equals("escalation")
                ? escalations.lateWork(dossier).stream()
                        .flatMap(late -> late.candidateGroups().stream())
                        .collect(Collectors.toSet())
                : Arrays.stream(roles.groups(dossiers.get(dossier), "specialist")
                                .split(","))
                        .collect(Collectors.toSet());
    }
}
