package vn.motcua.processes;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.Map;
import java.util.TreeMap;

/** A small process with one element that a designer has just made with a template. */
final class AppliedTemplate {
    static final String KEY = "templated";
    static final String FORM = KEY + ".try";
    static final String PATH = "processes/%s/%s.bpmn".formatted(KEY, KEY);
    static final String FORM_PATH = "forms/%s/try.form".formatted(KEY);
    static final String FORM_TEXT =
            "{\"type\":\"default\",\"id\":\"%s\",\"components\":[{\"type\":\"text\",\"text\":\"Xem hồ sơ\"}]}"
                    .formatted(FORM);
    private static final String RETRY = "<camunda:failedJobRetryTimeCycle>R5/PT10M</camunda:failedJobRetryTimeCycle>";
    private static final String ACT =
            "<bpmn:serviceTask id='service_nextAct' name='Xem mốc' camunda:expression=\"${deadline.nextAct(dossier)}\" camunda:resultVariable='act'/>";
    private static final String TASK =
            "<bpmn:userTask id='task_watched' name='Làm thử' camunda:formRef='%s' camunda:formRefBinding='deployment' camunda:candidateGroups=\"${role.of(dossier,'clerk')}\"><bpmn:documentation>Thử</bpmn:documentation></bpmn:userTask>"
                    .formatted(FORM);

    private final ElementTemplate template;
    private final Map<String, String> set = new TreeMap<>();
    private final boolean byHand;

    /** @param byHand whether the designer has also filled in what the template's description asks for */
    AppliedTemplate(ElementTemplate template, boolean byHand) {
        this.template = template;
        this.byHand = byHand;
        template.properties().forEach(property -> {
            var binding = ElementTemplate.bound(property);
            set.put(
                    binding,
                    binding.equals("camunda:formRef")
                            ? FORM
                            : property.path("value").asText());
        });
    }

    /** Another choice of a drop-down. */
    AppliedTemplate with(String binding, String value) {
        set.put(binding, value);
        return this;
    }

    boolean usesForm() {
        return diagram().contains(FORM);
    }

    String diagram() {
        var element = template.element();
        return switch (element) {
            case "bpmn:process" ->
                process(
                        attributes(),
                        start("", "start_tried")
                                + end("end_tried", "Việc đã xong")
                                + flow("start_tried", "end_tried", "", ""));
            case "bpmn:sequenceFlow" ->
                process(start("", "start_tried") + ACT
                        + "<bpmn:exclusiveGateway id='gw_act' name='Phải làm gì?' default='flow_gw_act_end_other'/>"
                        + end("end_tried", "Việc đã xong") + end("end_other", "Không có việc")
                        + flow("start_tried", "service_nextAct", "", "") + flow("service_nextAct", "gw_act", "", "")
                        + flow("gw_act", "end_other", "name='không'", "")
                        + flow("gw_act", "end_tried", "name='có' " + attributes(), condition()));
            case "bpmn:startEvent" ->
                template.description().contains("Message,")
                        ? eventPart()
                        : process(start(attributes(), "start_tried", timer("timeCycle"))
                                + end("end_tried", "Việc đã xong")
                                + flow("start_tried", "end_tried", "", ""));
            case "bpmn:boundaryEvent" ->
                process(inRow(TASK, "task_watched")
                        + "<bpmn:boundaryEvent id='boundary_tried' attachedToRef='task_watched' %s>%s</bpmn:boundaryEvent>"
                                .formatted(
                                        attributes(),
                                        template.description().contains("Error,")
                                                ? "<bpmn:errorEventDefinition/>"
                                                : timer("timeDate"))
                        + end("end_overdue", "Việc đã quá hạn")
                        + flow("boundary_tried", "end_overdue", "", ""));
            case "bpmn:intermediateCatchEvent" ->
                process(inRow(element("catch_tried", timer("timeDate")), "catch_tried"));
            case "bpmn:userTask" -> process(inRow(task("task_tried"), "task_tried"));
            case "bpmn:serviceTask" -> process(inRow(task("service_tried"), "service_tried"));
            case "bpmn:sendTask" -> process(inRow(task("send_tried"), "send_tried"));
            case "bpmn:callActivity" ->
                process(inRow(task("call_tried"), "call_tried")
                        + "<bpmn:boundaryEvent id='boundary_tried' name='Hết hạn bổ sung' attachedToRef='call_tried'>"
                        + "<bpmn:errorEventDefinition/></bpmn:boundaryEvent>"
                        + end("end_returned", "Hồ sơ đã trả lại")
                        + flow("boundary_tried", "end_returned", "", ""));
            default -> throw new IllegalStateException("no example for " + element);
        };
    }

    private String eventPart() {
        return process(inRow(TASK, "task_watched")
                        + "<bpmn:subProcess id='stage_tried' name='Việc bất ngờ' triggeredByEvent='true'>"
                        + start(
                                attributes(),
                                "start_inside",
                                "<bpmn:messageEventDefinition messageRef='message_tried'/>")
                        + end("end_inside", "Việc đã dừng")
                        + flow("start_inside", "end_inside", "", "")
                        + "</bpmn:subProcess>")
                .replace(
                        "</bpmn:process>",
                        "</bpmn:process><bpmn:message id='message_tried' name='dossier-withdrawn'/>");
    }

    private String task(String id) {
        return element(id, "<bpmn:documentation>Thử</bpmn:documentation>").replaceFirst(" ", " name='Làm thử' ");
    }

    private String element(String id, String content) {
        var extensions = set.containsKey("camunda:in:businessKey")
                ? "<camunda:in businessKey='%s'/>".formatted(set.get("camunda:in:businessKey"))
                : "";
        if (set.containsKey("camunda:in")) {
            extensions += "<camunda:in sourceExpression='appraise' target='leg'/>";
        }
        if (byHand && template.description().contains("R5/PT10M")) {
            extensions += RETRY;
        }
        var documentation = content.startsWith("<bpmn:documentation>") ? content : "";
        return "<%1$s id='%2$s' %3$s>%4$s<bpmn:extensionElements>%5$s</bpmn:extensionElements>%6$s</%1$s>"
                .formatted(
                        template.element(),
                        id,
                        attributes(),
                        documentation,
                        extensions,
                        documentation.isEmpty() ? content : "");
    }

    /** The template's own mark and every property that is an attribute. */
    private String attributes() {
        var attributes = new StringBuilder("camunda:modelerTemplate='%s' camunda:modelerTemplateVersion='%d'"
                .formatted(template.id(), template.version()));
        set.forEach((name, value) -> {
            if (!name.equals("conditionExpression") && !name.startsWith("camunda:in")) {
                attributes.append(" %s='%s'".formatted(name, htmlEscape(value, "UTF-8")));
            }
        });
        return attributes.toString();
    }

    private String condition() {
        return "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>%s</bpmn:conditionExpression>"
                .formatted(set.get("conditionExpression"));
    }

    private String timer(String kind) {
        return "<bpmn:timerEventDefinition><bpmn:%1$s xsi:type='bpmn:tFormalExpression'>%2$s</bpmn:%1$s></bpmn:timerEventDefinition>"
                .formatted(kind, byHand ? template.timer().orElseThrow() : "");
    }

    private static String inRow(String element, String id) {
        return start("", "start_tried")
                + element
                + end("end_tried", "Việc đã xong")
                + flow("start_tried", id, "", "")
                + flow(id, "end_tried", "", "");
    }

    private static String start(String attributes, String id, String... content) {
        var named = attributes.contains(" name=") ? attributes : attributes + " name='Việc đã mở'";
        return ("<bpmn:startEvent id='%s' %s><bpmn:extensionElements><camunda:properties>"
                        + "<camunda:property name='variables' value='recipient rung watchedTask action leg handoffId askedCount loopCounter inspectionId dutyId'/>"
                        + "</camunda:properties></bpmn:extensionElements>%s</bpmn:startEvent>")
                .formatted(id, named, String.join("", content));
    }

    private static String end(String id, String name) {
        return "<bpmn:endEvent id='%s' name='%s'/>".formatted(id, name);
    }

    private static String flow(String from, String to, String attributes, String condition) {
        return "<bpmn:sequenceFlow id='flow_%1$s_%2$s' sourceRef='%1$s' targetRef='%2$s' %3$s>%4$s</bpmn:sequenceFlow>"
                .formatted(from, to, attributes, condition);
    }

    private static String process(String content) {
        return process("isExecutable='true' camunda:versionTag='nd61-1' camunda:historyTimeToLive='P3650D'", content);
    }

    private static String process(String attributes, String content) {
        return """
                <?xml version='1.0' encoding='UTF-8'?>
                <bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL'
                    xmlns:camunda='http://camunda.org/schema/1.0/bpmn'
                    xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' targetNamespace='trial'>
                  <bpmn:process id='%s' name='Thử một mẫu' %s>%s</bpmn:process>
                </bpmn:definitions>
                """
                .formatted(KEY, attributes, content)
                .strip();
    }
}
