package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;

@MotCuaIT
class TimersIT {
    @Autowired
    private Deployments deployments;

    @Autowired
    private Processes processes;

    @Autowired
    private Incidents incidents;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @Autowired
    private Rules rules;

    private static String timer(String at) {
        return """
                <bpmn:intermediateCatchEvent id='catch_due'><bpmn:timerEventDefinition>
                  <bpmn:timeDate xsi:type='bpmn:tFormalExpression'>%s</bpmn:timeDate>
                </bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"""
                .formatted(at);
    }

    @Test
    void movingTheClockMovesTimersAndTheEngineWithIt() {
        var key = Trial.key();
        deployments.deploy(key, Trial.files(key, Trial.process(key, timer("${trial.at(at)}"), "catch_due")));
        var due = clock.instant().plus(Duration.ofHours(2));
        var instance = processes.start(key, key, Map.of("at", due.toEpochMilli()));

        time.advanceTo(due.minusSeconds(60));
        assertThat(processes.activeActivities(key, key)).containsExactly("catch_due");
        assertThat(processes.activeActivities(instance)).containsExactly("catch_due");
        time.advanceTo(due.plusSeconds(1));
        assertThat(processes.isRunning(key, key)).isFalse();
        assertThat(processes.activeActivities(instance)).isEmpty();
        assertThat(processes.instances(key, key)).containsExactly(instance);
        assertThat(new String(processes.diagram(instance).orElseThrow(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("catch_due");
    }

    @Test
    void redatingAsksTheWordAgain() {
        var key = Trial.key();
        deployments.deploy(key, Trial.files(key, Trial.process(key, timer("${trial.soon(dossier)}"), "catch_due")));
        TrialVocabulary.SOON.put(key, clock.instant().plus(Duration.ofDays(3000)));
        processes.start(key, key, Map.of());
        TrialVocabulary.SOON.put(key, clock.instant());
        processes.redate(key, key);
        time.runDueJobs();
        assertThat(processes.isRunning(key, key)).isFalse();
    }

    @Test
    void aJobThatGivesUpIsAnIncidentUntilItIsMended() {
        var key = Trial.key();
        var service = "<bpmn:serviceTask id='service_x' camunda:asyncBefore='true'"
                + " camunda:expression='${trial.failUntilMended(dossier)}'>"
                + "<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>R1/PT1S</camunda:failedJobRetryTimeCycle>"
                + "</bpmn:extensionElements></bpmn:serviceTask>";
        deployments.deploy(key, Trial.files(key, Trial.process(key, service, "service_x")));
        processes.start(key, key, Map.of());
        assertThatThrownBy(time::runDueJobs).hasStackTraceContaining("not mended");

        var incident = incidents.open().stream()
                .filter(open -> open.dossier().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(incident.activity()).isEqualTo("service_x");
        assertThat(incident.processKey()).isEqualTo(key);
        assertThat(incident.message()).contains("not mended");

        TrialVocabulary.MENDED.add(key);
        incidents.retry(incident.id());
        time.runDueJobs();
        assertThat(processes.isRunning(key, key)).isFalse();
        incidents.retry(incident.id());
    }

    @Test
    void aDecisionTableAnswersOneMapForEachRuleThatApplies() {
        var rungs = rules.evaluate("escalation", Map.of("limitDays", 3));
        assertThat(rungs).isNotEmpty().allSatisfy(rung -> assertThat(rung).containsKeys("rung", "act", "recipient"));
        assertThat(rungs).extracting(rung -> rung.get("rung")).doesNotHaveDuplicates();
    }
}
