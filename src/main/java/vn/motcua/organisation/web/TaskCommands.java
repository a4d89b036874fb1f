package vn.motcua.organisation.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.Tasks;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Rights;

/** Putting a task back and handing it over, for Tasklist's own buttons: our checks, then our commands. */
@Component
class TaskCommands {
    private final Tasks tasks;
    private final Rights rights;
    private final Organisation organisation;

    TaskCommands(Tasks tasks, Rights rights, Organisation organisation) {
        this.tasks = tasks;
        this.rights = rights;
        this.organisation = organisation;
    }

    /** Refusal {@code not-your-task} unless the caller holds it. */
    void requireHolder(String caller, String taskId) {
        if (!caller.equals(task(taskId).assignee())) {
            throw Refusal.forbidden("not-your-task", "Hãy nhận việc này trước khi làm.");
        }
    }

    void putBack(String caller, String taskId) {
        var task = task(taskId);
        if (!caller.equals(task.assignee()) && !leads(caller, task)) {
            throw Refusal.forbidden("not-your-task", "Ông/bà không giữ việc này.");
        }
        tasks.putBack(taskId);
    }

    /** @param official null puts the task back */
    void assign(String caller, String taskId, @Nullable String official) {
        if (official == null) {
            putBack(caller, taskId);
            return;
        }
        var task = task(taskId);
        if (!leads(caller, task)) {
            throw Refusal.forbidden("not-your-unit", "Chỉ người phụ trách đơn vị mới giao việc cho người khác.");
        }
        if (!isMeantFor(official, task)) {
            throw Refusal.invalid(
                    "not-a-candidate", "Việc này không thuộc vai trò của '" + official + "' trong đơn vị.");
        }
        tasks.assign(taskId, official);
    }

    private OpenTask task(String id) {
        return tasks.find(id)
                .orElseThrow(() ->
                        Refusal.notFound("task-not-found", "Không còn việc này: đã làm xong hoặc đã được rút lại."));
    }

    private boolean leads(String caller, OpenTask task) {
        return units(task.candidateGroups()).stream().anyMatch(unit -> rights.isSupervisorOf(caller, unit));
    }

    private boolean isMeantFor(String official, OpenTask task) {
        return organisation.find(official).stream()
                .map(Official::posts)
                .flatMap(List::stream)
                .anyMatch(post -> task.candidateGroups().contains(Organisation.group(post.unit(), post.role())));
    }

    /** Unit ids have no dots. */
    private static Set<String> units(List<String> groups) {
        return groups.stream()
                .filter(group -> group.indexOf('.') > 0)
                .map(group -> group.substring(0, group.indexOf('.')))
                .collect(Collectors.toSet());
    }
}
