package vn.motcua.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the engine's tasks as ours: three queries for a list of any length. */
@Component
class OpenTasks {
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final JdbcClient jdbc;

    OpenTasks(RuntimeService runtime, RepositoryService repository, JdbcClient jdbc) {
        this.runtime = runtime;
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /** Sees a task that was made in the running command too. */
    Optional<OpenTask> find(CommandContext context, String taskId) {
        return Optional.ofNullable(context.getTaskManager().findTaskById(taskId))
                .filter(task -> !task.isDeleted())
                .filter(task -> task.getProcessInstanceId() != null)
                .map(this::one);
    }

    private OpenTask one(TaskEntity task) {
        task.initializeFormKey();
        var groups = task.getCandidates().stream()
                .filter(link -> link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .sorted()
                .toList();
        var dossier = task.getProcessInstance().getBusinessKey();
        return task(task, dossier == null ? "" : dossier, groups);
    }

    List<OpenTask> list(List<Task> all) {
        var tasks =
                all.stream().filter(task -> task.getProcessInstanceId() != null).toList();
        if (tasks.isEmpty()) {
            return List.of();
        }
        var dossiers = dossiers(tasks);
        var groups = groups(tasks.stream().map(Task::getId).toList());
        return tasks.stream()
                .map(task -> task(
                        task,
                        dossiers.getOrDefault(task.getProcessInstanceId(), ""),
                        groups.getOrDefault(task.getId(), List.of())))
                .toList();
    }

    private Map<String, String> dossiers(List<Task> tasks) {
        var instances = tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private Map<String, List<String>> groups(Collection<String> tasks) {
        var groups = new HashMap<String, List<String>>();
        jdbc.sql(
                        "select task_id_, group_id_ from act_ru_identitylink"
                                + " where task_id_ = any(:tasks) and type_ = :type and group_id_ is not null order by group_id_")
                .param("tasks", tasks.toArray(String[]::new))
                .param("type", IdentityLinkType.CANDIDATE)
                .query((rs, n) -> groups.computeIfAbsent(rs.getString(1), id -> new java.util.ArrayList<>())
                        .add(rs.getString(2)))
                .list();
        return groups;
    }

    private OpenTask task(Task task, String dossier, List<String> groups) {
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                repository.getProcessDefinition(task.getProcessDefinitionId()).getKey(),
                task.getProcessInstanceId(),
                dossier,
                task.getAssignee(),
                groups,
                task.getCreateTime().toInstant(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                Optional.ofNullable(task.getCamundaFormRef())
                        .map(CamundaFormRef::getKey)
                        .orElse(task.getFormKey()));
    }
}
