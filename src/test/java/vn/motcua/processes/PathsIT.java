package vn.motcua.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.reset;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;
import vn.motcua.designs.Stage;

/** Each path of the procedure through its diagram, node by node; what it means for the dossier is in the scenarios. */
@MotCuaIT
class PathsIT {
    @Autowired
    Stage stage;

    @Autowired
    ProcessEngine engine;

    private String dossier = "";

    @BeforeEach
    void file() {
        init(engine);
        dossier = stage.file(Map.of());
    }

    @AfterEach
    void leave() {
        reset();
    }

    @Test
    void theStraightRoadIsTheHappyPath() {
        var process = instance("household-business");
        assertThat(process).isStarted().isWaitingAt("task_assign");
        assign();
        assertThat(process).isWaitingAt("task_appraise");
        appraise("grant", Map.of());
        assertThat(process).isWaitingAt("task_sign");
        stage.complete(dossier, "truongphong", "task_sign", Map.of("decision", "sign"));
        assertThat(process).isWaitingAt("task_record");
        record();
        assertThat(process).isWaitingAt("call_returnResult");
        var returning = calledProcessInstance("return-result", process);
        assertThat(returning).isWaitingAt("task_return");
        handOver();
        assertThat(returning)
                .isEnded()
                .hasPassedInOrder("service_issueResult", "send_resultReady", "task_return", "service_handOver");
        assertThat(process)
                .isEnded()
                .hasPassedInOrder(
                        "start_accepted",
                        "task_assign",
                        "task_appraise",
                        "task_sign",
                        "task_record",
                        "call_returnResult",
                        "end_granted")
                .hasNotPassed("call_requestSupplement", "service_issueRefusal", "end_refused");
    }

    @Test
    void aRefusalTakesTheSameRoadToTheDesk() {
        var process = instance("household-business");
        assign();
        appraise("refuse", Map.of("refusalReason", "Ngành nghề bị cấm."));
        stage.complete(dossier, "truongphong", "task_sign", Map.of("decision", "sign"));
        record();
        handOver();
        assertThat(process)
                .isEnded()
                .hasPassedInOrder(
                        "task_sign", "service_issueRefusal", "task_record", "call_returnResult", "end_refused")
                .hasNotPassed("end_granted");
    }

    @Test
    void theLeaderSendsTheWorkBackToAppraisal() {
        var process = instance("household-business");
        assign();
        appraise("grant", Map.of());
        stage.complete(dossier, "truongphong", "task_sign", Map.of("decision", "return", "note", "Xem lại."));
        assertThat(process).isWaitingAt("task_appraise").hasNotPassed("task_record");
    }

    @Test
    void aSupplementIsAskedByTheSharedBlockAndLeadsBackToAppraisal() {
        var process = instance("household-business");
        assign();
        appraise("supplement", Map.of("missingPapers", "Văn bản ủy quyền."));
        assertThat(process).isWaitingAt("call_requestSupplement");
        var supplement = calledProcessInstance("request-supplement", process);
        assertThat(supplement).isWaitingAt("task_receiveSupplement");
        stage.complete(dossier, "tiepnhan", "task_receiveSupplement", Map.of("supplied", "complete"));
        assertThat(supplement).isEnded().hasPassed("service_restart", "end_supplied");
        assertThat(process).isWaitingAt("task_appraise");
    }

    @Test
    void supervisionWaitsUntilTheResultIsThere() {
        var supervision = instance("deadline-supervision");
        assertThat(supervision).isWaitingAt("gw_wait");
        assign();
        appraise("grant", Map.of());
        stage.complete(dossier, "truongphong", "task_sign", Map.of("decision", "sign"));
        record();
        assertThat(supervision).isEnded().hasPassed("catch_answered", "end_answered");
    }

    private ProcessInstance instance(String key) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(dossier, key)
                .singleResult();
    }

    private void assign() {
        stage.complete(dossier, "truongphong", "task_assign", Map.of());
    }

    private void appraise(String proposal, Map<String, Object> more) {
        var fields = new HashMap<>(more);
        fields.put("proposal", proposal);
        fields.put("opinion", "Đã kiểm tra.");
        stage.complete(dossier, "chuyenvien", "task_appraise", fields);
    }

    private void record() {
        stage.scan(dossier);
        var today = LocalDate.now(stage.clock()).toString();
        stage.complete(dossier, "vanthu", "task_record", Map.of("resultNumber", "1/GCN", "resultDate", today));
    }

    private void handOver() {
        stage.complete(dossier, "tiepnhan", "task_return", Map.of("returnedVia", "counter", "returnedTo", "A Thuận"));
    }
}
