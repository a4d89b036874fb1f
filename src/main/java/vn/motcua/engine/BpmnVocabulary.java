package vn.motcua.engine;

import java.util.Map;
import java.util.Set;

/** What a diagram may be made of. Everything else is refused, known to us or not. */
final class BpmnVocabulary {
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** Drawing: of no consequence. */
    static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");

    /** Attributes of these namespaces say nothing to the engine. */
    static final Set<String> SILENT = Set.of(
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://www.w3.org/2000/xmlns/",
            "http://www.w3.org/XML/1998/namespace",
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "process",
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "messageEventDefinition",
            "timerEventDefinition",
            "errorEventDefinition",
            "terminateEventDefinition",
            "escalationEventDefinition",
            "signalEventDefinition",
            "linkEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "message",
            "error",
            "signal",
            "escalation",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "manualTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "sequenceFlow",
            "conditionExpression",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue");

    static final Set<String> EXTENSIONS = Set.of("in", "out", "failedJobRetryTimeCycle", "properties", "property");

    static final Set<String> ATTRIBUTES = Set.of(
            "expression",
            "resultVariable",
            "formRef",
            "formRefBinding",
            "candidateGroups",
            "assignee",
            "dueDate",
            "priority",
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "jobPriority",
            "historyTimeToLive",
            "versionTag",
            "isStartableInTasklist",
            "decisionRef",
            "decisionRefBinding",
            "mapDecisionResult",
            "calledElementBinding",
            "collection",
            "elementVariable",
            "errorCodeVariable",
            "errorMessageVariable",
            "modelerTemplate",
            "modelerTemplateVersion",
            "modelerTemplateIcon");

    /** Why the best-known of the refused ones are refused. */
    static final Map<String, String> REASONS = Map.of(
            "scriptTask", "không được dùng tập lệnh (script)",
            "script", "không được dùng tập lệnh (script)",
            "class", "không được gọi lớp Java (camunda:class)",
            "delegateExpression", "không được dùng delegate expression",
            "connector", "không được dùng connector",
            "executionListener", "không được dùng execution listener",
            "taskListener", "không được dùng task listener",
            "topic", "không được dùng external task",
            "formKey", "biểu mẫu phải khai bằng camunda:formRef",
            "inputOutput", "không được dùng ánh xạ vào/ra (inputOutput)");

    private BpmnVocabulary() {}
}
