package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.MotCuaIT;
import vn.motcua.accountability.Rounds;

/** An incident of the engine is a task for the administrator, not silence. */
@MotCuaIT
class IncidentTaskIT {
    @Autowired
    private Deployments deployments;

    @Autowired
    private Processes processes;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Rounds rounds;

    @Autowired
    private TestClock time;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aJobThatGivesUpBecomesOneTaskOfTheAdministrators() {
        var key = Trial.key();
        var service = "<bpmn:serviceTask id='service_x' camunda:asyncBefore='true'"
                + " camunda:expression='${trial.failUntilMended(dossier)}'>"
                + "<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>R1/PT1S</camunda:failedJobRetryTimeCycle>"
                + "</bpmn:extensionElements></bpmn:serviceTask>";
        deployments.deploy(key, Trial.files(key, Trial.process(key, service, "service_x")));
        processes.start(key, key, Map.of());
        assertThatThrownBy(time::runDueJobs).hasStackTraceContaining("not mended");

        sweep();
        sweep();
        List<OpenTask> mend = tasks.open(key);
        assertThat(mend).extracting(OpenTask::key).containsExactly("task_mend");
        assertThat(mend.get(0).candidateGroups()).containsExactly("camunda-admin");

        TrialVocabulary.MENDED.add(key);
        incidents.open().stream()
                .filter(incident -> incident.dossier().equals(key))
                .forEach(incident -> incidents.retry(incident.id()));
        time.runDueJobs();
        tasks.submit(mend.get(0).id(), Map.of("remedy", "Đã sửa nguyên nhân và cho chạy lại."));
        assertThat(tasks.open(key)).isEmpty();
    }

    private void sweep() {
        transaction.executeWithoutResult(status -> rounds.sweep());
    }
}
