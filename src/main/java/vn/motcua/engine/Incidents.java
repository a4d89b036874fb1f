package vn.motcua.engine;

import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Jobs that gave up: somebody has to mend something. */
@Component
public class Incidents {
    private static final int ONE_MORE_TRY = 1;

    private final OwnCommands own;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final Clock clock;

    Incidents(
            OwnCommands own,
            RuntimeService runtime,
            ManagementService management,
            RepositoryService repository,
            Clock clock) {
        this.own = own;
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.clock = clock;
    }

    /** All open incidents where they happened, oldest first. */
    public List<Incident> open() {
        return own.run(() -> runtime.createIncidentQuery().list().stream()
                // An incident in a called process shows in every caller again.
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .map(this::incident)
                .sorted(Comparator.comparing(Incident::at))
                .toList());
    }

    private Incident incident(org.camunda.bpm.engine.runtime.Incident incident) {
        var definition = Optional.ofNullable(incident.getProcessDefinitionId());
        var instance = Optional.ofNullable(incident.getProcessInstanceId());
        return new Incident(
                incident.getId(),
                definition
                        .map(id -> repository.getProcessDefinition(id).getKey())
                        .orElse(""),
                instance.orElse(""),
                instance.flatMap(this::businessKey).orElse(""),
                Optional.ofNullable(incident.getActivityId()).orElse(""),
                Optional.ofNullable(incident.getIncidentMessage()).orElse(""),
                incident.getIncidentTimestamp().toInstant());
    }

    private Optional<String> businessKey(String processInstance) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstance)
                        .singleResult())
                .map(ProcessInstance::getBusinessKey);
    }

    /** Lets the job try once more, now; nothing happens when the incident is gone. */
    public void retry(String incidentId) {
        own.run(() -> Optional.ofNullable(
                        runtime.createIncidentQuery().incidentId(incidentId).singleResult())
                .map(org.camunda.bpm.engine.runtime.Incident::getConfiguration)
                .ifPresent(this::tryNow));
    }

    private void tryNow(String job) {
        management.setJobRetries(job, ONE_MORE_TRY);
        management.setJobDuedate(job, Date.from(clock.instant()));
    }
}
