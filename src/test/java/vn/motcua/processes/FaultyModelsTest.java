package vn.motcua.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.engine.bpmn.Finding;
import vn.motcua.engine.bpmn.Lexicon;
import vn.motcua.engine.bpmn.Model;
import vn.motcua.engine.bpmn.ModelFiles;

/** One fault each, put into the real models: every rule can fail, and says so by its name. */
class FaultyModelsTest {
    private static final String PROCEDURE = "processes/household-business/household-business.bpmn";
    private static final String RETURN = "processes/return-result/return-result.bpmn";
    private static final String PERMIT = "processes/construction-permit/construction-permit.bpmn";
    private static final String SUPERVISION = "processes/deadline-supervision/deadline-supervision.bpmn";
    private static final String SUPPLEMENT = "processes/request-supplement/request-supplement.bpmn";
    private static final String APPRAISE = "forms/household-business/appraise.form";
    private static final String RULES = "config/rules/escalation.dmn";
    private static final String START = "<bpmn:startEvent id=\"start_accepted\"";
    private static final String PART_START = "id=\"start_withdrawn\"";
    private static final ModelFiles FILES = ModelFiles.ofTheRepository();
    private static final Pattern RULE =
            Pattern.compile("(?:[Ff]ound\\((?:form,\\s*)?|new Finding\\()\\s*\"([a-z-]+)\"");
    private static final Lexicon LEXICON = Words.ofTheCode().lexicon();

    static Stream<Arguments> faults() {
        return Stream.of(
                // style
                fault("process-name", PROCEDURE, "name=\"Đăng ký thành lập hộ kinh doanh\"", "name=\"\""),
                fault(
                        "process-id",
                        PROCEDURE,
                        "<bpmn:process id=\"household-business\"",
                        "<bpmn:process id=\"household\""),
                fault("label", PROCEDURE, "id=\"task_sign\" name=\"Ký kết quả\"", "id=\"task_sign\""),
                fault("verb-object", PROCEDURE, "name=\"Ký kết quả\"", "name=\"Duyệt\""),
                fault("question", PROCEDURE, "name=\"Cần bổ sung hồ sơ?\"", "name=\"Cần bổ sung hồ sơ\""),
                fault("answer", PROCEDURE, "name=\"ký từ chối\"", ""),
                fault("id", PROCEDURE, "task_sign", "Activity_0x1y2z3"),
                fault("default-flow", PROCEDURE, " default=\"flow_gw_appraised_task_sign\"", ""),
                fault(
                        "condition",
                        PROCEDURE,
                        "default=\"flow_gw_appraised_task_sign\"",
                        "default=\"flow_gw_appraised_call_requestSupplement\""),
                fault("one-end", PROCEDURE, "name=\"Phiếu từ chối đã trả\"", "name=\"Giấy chứng nhận đã trả\""),
                fault("implicit-join", PROCEDURE, "targetRef=\"join_appraise\"", "targetRef=\"task_appraise\""),
                fault(
                        "lane",
                        PROCEDURE,
                        START,
                        "<bpmn:laneSet id=\"lanes\"><bpmn:lane id=\"lane_clerk\" /></bpmn:laneSet>" + START),
                fault(
                        "one-start",
                        PROCEDURE,
                        START,
                        "<bpmn:startEvent id=\"start_again\" name=\"Hồ sơ đã sửa\" />" + START),
                fault("too-big", PROCEDURE, START, tasks(8) + START),
                fault("event-part-start", PROCEDURE, PART_START, "isInterrupting=\"false\" " + PART_START),
                fault(
                        "event-part-start",
                        PROCEDURE,
                        "<bpmn:messageEventDefinition id=\"definition_start_withdrawn\" messageRef=\"message_dossierWithdrawn\" />",
                        ""),
                fault("event-state", SUPERVISION, "name=\"Kết quả đã có\"", "name=\"Kết quả đã có?\""),
                fault(
                        "join-and-split",
                        PROCEDURE,
                        "sourceRef=\"call_requestSupplement\" targetRef=\"join_appraise\"",
                        "sourceRef=\"call_requestSupplement\" targetRef=\"gw_appraised\""),
                fault(
                        "implicit-split",
                        PROCEDURE,
                        "sourceRef=\"gw_signed\" targetRef=\"service_issueRefusal\"",
                        "sourceRef=\"task_sign\" targetRef=\"service_issueRefusal\""),
                fault("label-overlap", PROCEDURE, "<dc:Bounds x=\"912\" y=\"162\"", "<dc:Bounds x=\"760\" y=\"200\""),
                fault(
                        "duration",
                        SUPERVISION,
                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadline.nextAt(dossier)}</bpmn:timeDate>",
                        "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P1D</bpmn:timeDuration>"),
                // drawing
                fault("not-drawn", PROCEDURE, "bpmnElement=\"task_sign\"", "bpmnElement=\"task_assign\""),
                fault("one-row", PROCEDURE, "<dc:Bounds x=\"720\" y=\"180\"", "<dc:Bounds x=\"720\" y=\"195\""),
                fault("overlap", PROCEDURE, "<dc:Bounds x=\"720\" y=\"180\"", "<dc:Bounds x=\"480\" y=\"180\""),
                fault(
                        "crossing",
                        PROCEDURE,
                        "<di:waypoint x=\"400\" y=\"430\" />",
                        "<di:waypoint x=\"400\" y=\"430\" /><di:waypoint x=\"480\" y=\"430\" /><di:waypoint x=\"480\" y=\"60\" />"),
                fault("leftwards", PROCEDURE, "<dc:Bounds x=\"240\" y=\"180\"", "<dc:Bounds x=\"10\" y=\"180\""),
                fault(
                        "colour",
                        PROCEDURE,
                        "bpmnElement=\"task_sign\"",
                        "bpmnElement=\"task_sign\" xmlns:bioc=\"http://bpmn.io/schema/bpmn/biocolor/1.0\" bioc:fill=\"#ff0000\""),
                fault(
                        "event-part-below",
                        PROCEDURE,
                        "<dc:Bounds x=\"132\" y=\"570\"",
                        "<dc:Bounds x=\"132\" y=\"180\""),
                // wiring
                fault("word", RETURN, "${result.issue(dossier)}", "${result.isue(dossier)}"),
                fault("word", RETURN, "${result.issue(dossier)}", "${result.issue(dossier, 'x')}"),
                fault("expression", RETURN, "${result.issue(dossier)}", "${execution.processBusinessKey}"),
                fault("form", PROCEDURE, "household-business.sign", "household-business.signature"),
                fault(
                        "form-unused",
                        PROCEDURE,
                        "camunda:formRef=\"household-business.sign\"",
                        "camunda:formRef=\"household-business.assign\""),
                fault("form-binding", PROCEDURE, "formRefBinding=\"deployment\"", "formRefBinding=\"latest\""),
                fault("groups", RETURN, " camunda:candidateGroups=\"${role.of(dossier,'clerk')}\"", ""),
                fault("role", PROCEDURE, "role.of(dossier,'records')", "role.of(dossier,'secretary')"),
                fault("call", PROCEDURE, "calledElement=\"request-supplement\"", "calledElement=\"ask-more\""),
                fault(
                        "call-error",
                        PROCEDURE,
                        "attachedToRef=\"call_requestSupplement\"",
                        "attachedToRef=\"task_sign\""),
                fault("call-error", PERMIT, "attachedToRef=\"stage_review\"", "attachedToRef=\"stage_signing\""),
                fault(
                        "call-binding",
                        PROCEDURE,
                        "calledElement=\"request-supplement\" camunda:modelerTemplate",
                        "calledElement=\"request-supplement\" camunda:calledElementBinding=\"deployment\" camunda:modelerTemplate"),
                fault(
                        "call-dossier",
                        PROCEDURE,
                        "<camunda:in businessKey=\"#{dossier}\" />",
                        "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />"),
                fault("variable", PROCEDURE, "${proposal == 'supplement'}", "${suggestion == 'supplement'}"),
                fault("value", PROCEDURE, "${proposal == 'supplement'}", "${proposal == 'more'}"),
                fault("comparison", PROCEDURE, "${proposal == 'supplement'}", "${proposal.equals('supplement')}"),
                fault(
                        "forbidden",
                        RETURN,
                        "camunda:expression=\"${result.issue(dossier)}\"",
                        "camunda:class=\"java.lang.Runtime\""),
                fault("message-name", SUPERVISION, "name=\"dossier-answered\"", "name=\"DossierAnswered\""),
                // execution
                fault(
                        "send-async",
                        RETURN,
                        "camunda:asyncBefore=\"true\" camunda:expression=\"${notice",
                        "camunda:expression=\"${notice"),
                fault(
                        "retry",
                        RETURN,
                        "<camunda:failedJobRetryTimeCycle>R5/PT10M</camunda:failedJobRetryTimeCycle>",
                        ""),
                fault(
                        "fact-sync",
                        RETURN,
                        "camunda:expression=\"${result.issue",
                        "camunda:asyncBefore=\"true\" camunda:expression=\"${result.issue"),
                fault("send-task", RETURN, "${result.issue(dossier)}", "${letter.send(dossier,'refusal')}"),
                fault("history", PROCEDURE, " camunda:historyTimeToLive=\"P3650D\"", ""),
                fault("version-tag", PROCEDURE, " camunda:versionTag=\"nd61-1\"", ""),
                fault("executable", PROCEDURE, "isExecutable=\"true\"", "isExecutable=\"false\""),
                fault("cycle", "processes/task-watch/task-watch.bpmn", "0 0/5 * * * ?", "R/PT5M"),
                // domain
                fault("norm", PROCEDURE, "${norm.due(dossier,'sign')}", "${norm.due(dossier,'signing')}"),
                fault("norms", PROCEDURE, " camunda:dueDate=\"${norm.due(dossier,'sign')}\"", ""),
                fault("norms", "config/procedures/household-business.yaml", "minutes: 720", "minutes: 700"),
                fault("worst-path", "config/procedures/household-business.yaml", "minutes: 720", "minutes: 2720"),
                fault(
                        "named-path",
                        "config/procedures/household-business.yaml",
                        "channels:",
                        "worstPath: { minutes: 1500, why: Thử }\nchannels:"),
                fault("untimed-wait", PROCEDURE, " camunda:dueDate=\"${norm.due(dossier,'assign')}\"", ""),
                fault(
                        "untimed-wait",
                        SUPPLEMENT,
                        "${deadline.pause(dossier,'supplement')}",
                        "${reminder.send(dossier)}"),
                fault(
                        "paused-work",
                        SUPPLEMENT,
                        "${deadline.continueAfterSupplement(dossier)}",
                        "${reminder.send(dossier)}"),
                fault("unanswered-end", RETURN, "${result.handOver(dossier)}", "${reminder.send(dossier)}"),
                fault("unset-variable", PROCEDURE, "targetRef=\"task_appraise\"", "targetRef=\"gw_appraised\""),
                fault("cooperation", PROCEDURE, "role.of(dossier,'records')", "role.at(dossier,'police','records')"),
                fault("retention", PROCEDURE, "P3650D", "P30D"),
                fault(
                        "documentation",
                        PROCEDURE,
                        "<bpmn:documentation>Lãnh đạo phòng xem đề xuất và dự thảo kết quả: ký, hoặc trả lại chuyên viên thẩm định kèm lý do.</bpmn:documentation>",
                        ""),
                fault("unreachable", PROCEDURE, "targetRef=\"join_signed\"", "targetRef=\"end_refused\""),
                fault(
                        "dead-end",
                        PROCEDURE,
                        "sourceRef=\"call_returnResult\" targetRef=\"gw_outcome\"",
                        "sourceRef=\"call_returnResult\" targetRef=\"call_returnResult\""),
                fault("withdrawal", PROCEDURE, " triggeredByEvent=\"true\"", ""),
                fault("withdrawal", PROCEDURE, "name=\"dossier-withdrawn\"", "name=\"dossier-revoked\""),
                fault(
                        "withdrawal-block",
                        PROCEDURE,
                        "calledElement=\"withdraw\"",
                        "calledElement=\"request-supplement\""),
                fault(
                        "unanswered-end",
                        "processes/withdraw/withdraw.bpmn",
                        "${withdrawal.returned(dossier)}",
                        "${reminder.send(dossier)}"),
                fault(
                        "untimed-wait",
                        "processes/withdraw/withdraw.bpmn",
                        "${withdrawal.settle(dossier)}",
                        "${reminder.send(dossier)}"),
                // forms
                fault("form-id", APPRAISE, "household-business.appraise", "appraise"),
                fault("type", APPRAISE, "\"type\": \"radio\"", "\"type\": \"filepicker\""),
                fault("key", APPRAISE, "\"key\": \"opinion\"", "\"key\": \"letter\""),
                fault("key-twice", APPRAISE, "\"key\": \"opinion\"", "\"key\": \"proposal\""),
                fault("field-label", APPRAISE, "\"label\": \"Ý kiến thẩm định\"", "\"label\": \"\""),
                fault("choices", APPRAISE, "\"values\": [", "\"values\": [], \"old\": ["),
                fault("hide", APPRAISE, "=proposal != \\\"supplement\\\"", "=proposal != \\\"more\\\""),
                fault(
                        "default-value",
                        APPRAISE,
                        "\"key\": \"opinion\"",
                        "\"key\": \"opinion\", \"defaultValue\": \"ok\""),
                fault("process-variable", APPRAISE, "\"processVariable\": \"true\"", "\"processVariable\": \"yes\""),
                fault("intro", APPRAISE, "\"type\": \"text\"", "\"type\": \"textarea\""),
                fault("schema-version", APPRAISE, "\"schemaVersion\": 16", "\"schemaVersion\": 18"),
                // decisions
                fault("decision-id", RULES, "<decision id=\"escalation\"", "<decision id=\"Decision_1\""),
                fault(
                        "annotation",
                        RULES,
                        "<description>Sắp đến hạn: nhắc người giữ hồ sơ và lãnh đạo đơn vị, còn hai ngày làm việc</description>",
                        ""),
                fault("same-row", RULES, "[2..5]", "&gt; 5"));
    }

    @ParameterizedTest(name = "{0}: {2} → {3}")
    @MethodSource("faults")
    void aFaultIsFoundByItsRule(String rule, String path, String right, String wrong) {
        assertThat(FILES.texts().get(path)).contains(right);
        var faulty = FILES.with(path, text -> text.replace(right, wrong));
        assertThat(rules(faulty, path)).contains(rule);
    }

    /**
     * The applicant waits while the other agency may still refuse: with half a day for it the three days do not hold, nor do
     * those of the cases on paper.
     */
    @Test
    void theWindowToRefuseAHandoffCountsOnTheRoad() {
        var procedure = "processes/birth-residence-insurance/birth-residence-insurance.bpmn";
        var windows = FILES.with(
                "config/procedures/birth-residence-insurance.yaml", text -> text.replace("window: 0", "window: 240"));
        assertThat(new Model(windows, LEXICON).findings(procedure))
                .filteredOn(finding -> finding.rule().equals("worst-path"))
                .hasSize(3)
                .extracting(Finding::toString)
                .anyMatch(finding -> finding.contains("receiveHandoff 240 + ") && finding.contains("1680 phút"))
                .anyMatch(finding -> finding.contains("20 ngày làm việc của trường hợp “Hồ sơ giấy” (9600 phút)"));
    }

    @Test
    void everyRuleHasAFault() throws IOException {
        var rules = new TreeSet<String>();
        try (var sources = Files.newDirectoryStream(Path.of("src/main/java/vn/motcua/engine/bpmn"), "*Rules.java")) {
            for (var source : sources) {
                var rule = RULE.matcher(Files.readString(source));
                while (rule.find()) {
                    rules.add(rule.group(1));
                }
            }
        }
        assertThat(faults().map(fault -> fault.get()[0])).containsAll(rules);
    }

    /** So many tasks more. */
    private static String tasks(int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> "<bpmn:userTask id=\"task_more" + n + "\" name=\"Xem thêm\" />")
                .collect(Collectors.joining());
    }

    private static Set<String> rules(ModelFiles files, String changed) {
        var model = new Model(files, LEXICON);
        return Stream.of(changed, PROCEDURE)
                .distinct()
                .filter(model.paths()::contains)
                .flatMap(path -> model.findings(path).stream())
                .map(Finding::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Arguments fault(String rule, String path, String right, String wrong) {
        return Arguments.of(rule, path, right, wrong);
    }
}
