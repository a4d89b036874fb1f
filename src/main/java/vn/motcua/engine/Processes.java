package vn.motcua.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Our own commands on process instances. They run without the caller's engine rights (the calling module has checked
 * what he may do), carry his name, join a running transaction, and retry once when they lose a race and are outermost.
 */
@Component
public class Processes {
    private final OwnCommands own;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final HistoryService history;
    private final RepositoryService repository;

    Processes(
            OwnCommands own,
            RuntimeService runtime,
            ManagementService management,
            HistoryService history,
            RepositoryService repository) {
        this.own = own;
        this.runtime = runtime;
        this.management = management;
        this.history = history;
        this.repository = repository;
    }

    /**
     * Starts the newest version of a process.
     *
     * @param dossier the dossier code: business key, and {@code dossier} in every expression; empty when there is none
     * @param scalars String, number, boolean or Date by name
     * @return the process instance's id
     */
    public String start(String processKey, String dossier, Map<String, ?> scalars) {
        var variables = Scalars.of(scalars);
        return own.run(() -> runtime.startProcessInstanceByKey(processKey, dossier, variables)
                .getId());
    }

    /**
     * Starts the newest version of a process at this element instead of its beginning, for a dossier that had come so far.
     *
     * @param element BPMN id
     */
    public void startAt(String processKey, String dossier, String element) {
        own.run(() -> runtime.createProcessInstanceByKey(processKey)
                .businessKey(dossier)
                .startBeforeActivity(element)
                .execute());
    }

    /** Tells every instance of this dossier that waits for the message; nobody waiting is no error. */
    public void tell(String message, String dossier) {
        own.run(() -> deliver(
                message,
                runtime.createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(dossier)
                        .list()));
    }

    /** Tells one process instance; false when it does not wait for the message, which is no error. */
    public boolean tellInstance(String message, String processInstance) {
        return own.run(() -> {
            var waiting = runtime.createExecutionQuery()
                    .messageEventSubscriptionName(message)
                    .processInstanceId(processInstance)
                    .list();
            deliver(message, waiting);
            return !waiting.isEmpty();
        });
    }

    private void deliver(String message, List<Execution> waiting) {
        waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
    }

    /** Asks the words again for the due dates of the open timers of this process and dossier. */
    public void redate(String processKey, String dossier) {
        own.run(() -> running(processKey, dossier).forEach(instance -> management
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .list()
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false))));
    }

    /**
     * Due dates of the open timers of all running instances of a process, by dossier; without one that can fire, an empty
     * list. A suspended timer cannot.
     */
    public Map<String, List<Instant>> timers(String processKey) {
        return own.run(() -> {
            Map<String, String> dossiers = new HashMap<>();
            Map<String, List<Instant>> timers = new HashMap<>();
            runtime.createProcessInstanceQuery().processDefinitionKey(processKey).unlimitedList().stream()
                    .filter(instance -> instance.getBusinessKey() != null)
                    .forEach(instance -> {
                        dossiers.put(instance.getId(), instance.getBusinessKey());
                        timers.put(instance.getBusinessKey(), new ArrayList<>());
                    });
            for (var job : management
                    .createJobQuery()
                    .processDefinitionKey(processKey)
                    .timers()
                    .active()
                    .unlimitedList()) {
                var dossier = dossiers.get(job.getProcessInstanceId());
                if (dossier != null) {
                    timers.getOrDefault(dossier, new ArrayList<>())
                            .add(job.getDuedate().toInstant());
                }
            }
            return timers;
        });
    }

    /** As {@link #timers(String)}, of one dossier. */
    public List<Instant> timers(String processKey, String dossier) {
        return own.run(() -> running(processKey, dossier).stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance).timers().active().list().stream())
                .map(job -> job.getDuedate().toInstant())
                .toList());
    }

    public boolean isRunning(String processKey, String dossier) {
        return !own.run(() -> running(processKey, dossier)).isEmpty();
    }

    /** Ids of the instances that run now, by id their dossier. */
    public Map<String, String> running(String processKey) {
        return own.run(
                () -> runtime.createProcessInstanceQuery().processDefinitionKey(processKey).unlimitedList().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey)));
    }

    /** Ids of the instances of this dossier that run now. */
    public List<String> runningInstances(String processKey, String dossier) {
        return own.run(() -> running(processKey, dossier));
    }

    private List<String> running(String processKey, String dossier) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(dossier)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    /** Ids of the instances of this dossier, ended ones too, newest first. */
    public List<String> instances(String processKey, String dossier) {
        return own.run(() -> history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(dossier)
                .orderByProcessInstanceStartTime()
                .desc()
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList());
    }

    /** The BPMN file (UTF-8) of exactly the version that this instance runs or ran. */
    public Optional<byte[]> diagram(String processInstance) {
        return own.run(() -> Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(processInstance)
                        .singleResult())
                .map(instance -> model(instance.getProcessDefinitionId())));
    }

    private byte[] model(String definition) {
        try (var model = repository.getProcessModel(definition)) {
            return model.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** BPMN ids where tokens stand now; empty when nothing runs. */
    public List<String> activeActivities(String processKey, String dossier) {
        return own.run(() -> {
            var ids = new LinkedHashSet<String>();
            running(processKey, dossier).forEach(instance -> ids.addAll(runtime.getActiveActivityIds(instance)));
            return List.copyOf(ids);
        });
    }

    /** BPMN ids where the tokens of this instance stand now; empty when it has ended. */
    public List<String> activeActivities(String processInstance) {
        return own.run(() -> runtime.createProcessInstanceQuery()
                                .processInstanceId(processInstance)
                                .count()
                        == 0
                ? List.<String>of()
                : List.copyOf(runtime.getActiveActivityIds(processInstance)));
    }
}
