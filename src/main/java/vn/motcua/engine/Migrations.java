package vn.motcua.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves running instances to the newest version of their process. Steps of the same id are the same step; an instance that
 * stands anywhere else stays. Nothing that waits may change: each timer, task and message wait is there after the move as it
 * was before, with the same due instant, or the move is refused.
 */
@Component
public class Migrations {
    /**
     * A version with running instances.
     *
     * @param definition the engine's id of the version
     * @param number 1, 2, 3…
     * @param newest whether new dossiers start in it
     */
    public record Version(String definition, int number, long running, boolean newest) {}

    /** @param dossier business key; empty when it is none's */
    public record Instance(String id, String dossier, String definition) {}

    /**
     * What waits in an instance.
     *
     * @param kind timer, job, task or message
     * @param id the engine's: another id is another timer
     * @param dueAt null when it waits for no instant
     */
    public record Waiting(String kind, String id, String activity, @Nullable Instant dueAt) {}

    private final OwnCommands own;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final TaskService tasks;

    Migrations(
            OwnCommands own,
            RuntimeService runtime,
            RepositoryService repository,
            ManagementService management,
            TaskService tasks) {
        this.own = own;
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.tasks = tasks;
    }

    /** Versions that still run, newest first; the newest even when nothing runs in it. */
    public List<Version> versions(String key) {
        return own.run(() -> {
            var versions = new ArrayList<Version>();
            for (var definition : repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .orderByProcessDefinitionVersion()
                    .desc()
                    .unlimitedList()) {
                var running = runtime.createProcessInstanceQuery()
                        .processDefinitionId(definition.getId())
                        .count();
                if (running > 0 || versions.isEmpty()) {
                    versions.add(new Version(definition.getId(), definition.getVersion(), running, versions.isEmpty()));
                }
            }
            return versions;
        });
    }

    /** The running instances of a version, by dossier. */
    public List<Instance> running(String definition) {
        return own.run(() -> runtime
                .createProcessInstanceQuery()
                .processDefinitionId(definition)
                .orderByBusinessKey()
                .asc()
                .unlimitedList()
                .stream()
                .map(instance -> new Instance(
                        instance.getId(),
                        instance.getBusinessKey() == null ? "" : instance.getBusinessKey(),
                        definition))
                .toList());
    }

    /** Steps of the old version that the new one has no more: who stands there cannot be moved. */
    public List<String> missing(String from, String to) {
        return own.run(() -> {
            var mapped = plan(from, to).getInstructions().stream()
                    .map(MigrationInstruction::getSourceActivityId)
                    .collect(Collectors.toSet());
            var missing = new TreeSet<>(ids(from));
            missing.removeAll(mapped);
            missing.removeAll(ids(to));
            return List.copyOf(missing);
        });
    }

    private List<String> ids(String definition) {
        return repository
                .getBpmnModelInstance(definition)
                .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.FlowNode.class)
                .stream()
                .map(node -> node.getId())
                .toList();
    }

    private MigrationPlan plan(String from, String to) {
        return runtime.createMigrationPlan(from, to).mapEqualActivities().build();
    }

    /** What waits in an instance now, in a fixed order. */
    public List<Waiting> waiting(String instance) {
        return own.run(() -> {
            var waiting = new ArrayList<Waiting>();
            management
                    .createJobQuery()
                    .processInstanceId(instance)
                    .unlimitedList()
                    .forEach(job -> waiting.add(of(job)));
            tasks.createTaskQuery()
                    .processInstanceId(instance)
                    .unlimitedList()
                    .forEach(task -> waiting.add(new Waiting(
                            "task",
                            task.getId(),
                            task.getTaskDefinitionKey(),
                            task.getDueDate() == null ? null : task.getDueDate().toInstant())));
            runtime.createEventSubscriptionQuery()
                    .processInstanceId(instance)
                    .unlimitedList()
                    .forEach(event -> waiting.add(of(event)));
            waiting.sort((a, b) -> (a.kind() + a.id()).compareTo(b.kind() + b.id()));
            return List.copyOf(waiting);
        });
    }

    private Waiting of(Job job) {
        var definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return new Waiting(
                definition != null && definition.getJobType().startsWith("timer") ? "timer" : "job",
                job.getId(),
                definition == null ? "" : definition.getActivityId(),
                job.getDuedate() == null ? null : job.getDuedate().toInstant());
    }

    private static Waiting of(EventSubscription event) {
        return new Waiting("message", event.getId(), String.valueOf(event.getActivityId()), null);
    }

    /**
     * Moves one instance, in the caller's transaction.
     *
     * @return what waited before and after
     * @throws Refusal {@code not-migratable} saying where it stands; {@code timers-differ} when anything that waits would be
     *     another: the caller takes his transaction back
     */
    public List<Waiting> move(Instance instance, String to) {
        return own.run(() -> {
            var before = waiting(instance.id());
            try {
                runtime.newMigration(plan(instance.definition(), to))
                        .processInstanceIds(instance.id())
                        .execute();
            } catch (MigratingProcessInstanceValidationException e) {
                var places = e.getValidationReport().getActivityInstanceReports().stream()
                        .map(report -> report.getSourceScopeId())
                        .distinct()
                        .collect(Collectors.joining(", "));
                throw Refusal.conflict(
                        "not-migratable", "Đang ở bước mà bản mới không có hoặc đã đổi loại: " + places + ".");
            } catch (ProcessEngineException e) {
                throw Refusal.conflict("not-migratable", "Máy quy trình không chuyển được: " + e.getMessage());
            }
            var after = waiting(instance.id());
            if (!after.equals(before)) {
                throw Refusal.conflict(
                        "timers-differ", "Chuyển xong thì việc chờ, hẹn giờ hoặc hạn sẽ khác trước; hồ sơ giữ bản cũ.");
            }
            return after;
        });
    }
}
