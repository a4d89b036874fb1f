package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

class GuardsIT extends TrialCase {
    @Autowired
    private Actors actors;

    @Autowired
    private TaskService engineTasks;

    @Autowired
    private FormService engineForms;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private TestRestTemplate http;

    private static void refused(Runnable attempt, String code) {
        assertThatThrownBy(attempt::run)
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void asOfficial(Consumer<String> attempt) {
        actors.as(OFFICIAL, () -> attempt.accept(onlyTask().id()));
    }

    @Test
    void aTaskIsShownWithItsDossierGroupsFormAndDueDate() {
        var task = start();
        assertThat(task)
                .isEqualTo(tasks.find(task.id()).orElseThrow())
                .extracting(OpenTask::key, OpenTask::processKey, OpenTask::dossier, OpenTask::formKey)
                .containsExactly("task_trial", key, dossier, key + ".form");
        assertThat(task.candidateGroups()).containsExactly("tp-kon-tum-tckh.specialist");
        assertThat(task.dueAt()).isEqualTo(Instant.ofEpochMilli(1893456000000L));
        assertThat(tasks.overdue(Instant.ofEpochMilli(1893456000001L))).contains(task);
        assertThat(tasks.overdue(Instant.ofEpochMilli(1893455999999L))).doesNotContain(task);
    }

    @Test
    void aRefusedSubmissionLeavesTheTaskUntouched() {
        var task = start();
        tasks.claim(task.id(), OFFICIAL);
        asOfficial(id -> refused(() -> engineForms.submitTaskForm(id, Map.of("proposal", "other")), "form-invalid"));
        assertThat(onlyTask().assignee()).isEqualTo(OFFICIAL);
        assertThat(runtime.getVariables(task.processInstance())).containsOnlyKeys("dossier");
        assertThat(heard.about(dossier, FormSubmitted.class)).isEmpty();
    }

    @Test
    void theEngineKeepsMarkedFieldsOnlyAndTheDossierHearsOfAll() {
        var task = start();
        tasks.claim(task.id(), OFFICIAL);
        asOfficial(id -> engineForms.submitTaskForm(
                id, Variables.createVariables().putValue("proposal", "refuse").putValue("reason", "thiếu đơn")));

        assertThat(heard.about(dossier, FormSubmitted.class)).singleElement().satisfies(submitted -> {
            assertThat(submitted.fields()).isEqualTo(Map.of("proposal", "refuse", "reason", "thiếu đơn"));
            assertThat(submitted.official()).isEqualTo(OFFICIAL);
            assertThat(submitted.form()).isEqualTo(key + ".form");
        });
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(task.processInstance())
                        .list())
                .extracting(HistoricVariableInstance::getName)
                .containsExactlyInAnyOrder("dossier", "proposal", "fee");
        assertThat(history.createHistoricDetailQuery()
                        .processInstanceId(task.processInstance())
                        .count())
                .isZero();
    }

    @Test
    void theWayAroundTheFormIsClosed() {
        var task = start();
        tasks.claim(task.id(), OFFICIAL);
        asOfficial(id -> refused(() -> engineTasks.complete(id, Map.of("proposal", "grant")), "form-required"));
        refused(() -> engineTasks.complete(task.id()), "form-required");
        assertThat(onlyTask().id()).isEqualTo(task.id());
    }

    @Test
    void onlyTheHolderHandsIn() {
        start();
        asOfficial(id -> refused(() -> engineForms.submitTaskForm(id, Map.of("proposal", "grant")), "task-unclaimed"));
        tasks.claim(onlyTask().id(), "chuyenvien2");
        asOfficial(id ->
                refused(() -> engineForms.submitTaskForm(id, Map.of("proposal", "grant")), "task-held-by-another"));
        refused(() -> tasks.claim(onlyTask().id(), OFFICIAL), "task-claimed");
    }

    @Test
    void nobodyClaimsForAnotherNorMovesADueDate() {
        start();
        asOfficial(id -> refused(() -> engineTasks.claim(id, "chuyenvien2"), "claim-for-another"));
        asOfficial(id -> engineTasks.claim(id, OFFICIAL));
        asOfficial(id -> assertThatThrownBy(() -> engineTasks.setDueDate(id, new Date()))
                .isInstanceOf(AuthorizationException.class));
        grantEverything("trial.admin", onlyTask().id());
        actors.as(
                "trial.admin",
                () -> refused(() -> engineTasks.setDueDate(onlyTask().id(), new Date()), "task-fixed"));
        actors.as("trial.admin", () -> {
            var task = engineTasks.createTaskQuery().taskId(onlyTask().id()).singleResult();
            task.setPriority(99);
            refused(() -> engineTasks.saveTask(task), "task-fixed");
        });
        actors.as("trial.admin", () -> engineTasks.setAssignee(onlyTask().id(), "chuyenvien2"));
        assertThat(onlyTask().assignee()).isEqualTo("chuyenvien2");
        assertThat(onlyTask().dueAt()).isEqualTo(Instant.ofEpochMilli(1893456000000L));
    }

    private void grantEverything(String person, String task) {
        var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(person);
        grant.setResource(Resources.TASK);
        grant.setResourceId(task);
        grant.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(grant);
    }

    @Test
    void ourOwnCommandsNeedNoEngineRightsAndCarryTheOfficialsName() {
        var task = start();
        actors.as(OFFICIAL, () -> {
            tasks.assign(task.id(), "chuyenvien2");
            tasks.redue(task.id(), Instant.ofEpochMilli(1893456000000L).plusSeconds(60));
            tasks.putBack(task.id());
        });
        assertThat(onlyTask().assignee()).isNull();
        assertThat(onlyTask().dueAt()).isEqualTo(Instant.ofEpochMilli(1893456060000L));
        assertThat(history.createUserOperationLogQuery().taskId(task.id()).list())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.getUserId()).isEqualTo(OFFICIAL));
    }

    @Test
    void theRestAnswersARefusalWithItsSentenceOnly() {
        var task = start();
        tasks.claim(task.id(), OFFICIAL);
        var answer = submit(task.id(), "{\"variables\":{\"proposal\":{\"value\":\"grant\"},\"fee\":{\"value\":500}}}");
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody())
                .isEqualTo(Map.of(
                        "type",
                        "Refusal",
                        "code",
                        "form-invalid",
                        "message",
                        "Trường 'Lệ phí' không được lớn hơn 100.",
                        "fields",
                        Map.of("fee", "Trường 'Lệ phí' không được lớn hơn 100.")));
        assertThat(submit(task.id(), "{\"variables\":{\"proposal\":{\"value\":\"grant\"}}}")
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue();
        assertThat(tasks.open(dossier)).isEmpty();
    }

    private ResponseEntity<Map<String, Object>> submit(String task, String body) {
        return http.withBasicAuth(OFFICIAL, "motcua")
                .exchange(
                        RequestEntity.post("/engine-rest/task/{id}/submit-form", task)
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(body),
                        new ParameterizedTypeReference<>() {});
    }
}
