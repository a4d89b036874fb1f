package vn.motcua.engine.bpmn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnector;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** What a diagram refers to exists: words, forms, roles, called processes, variables. */
final class WiringRules {
    private final BpmnFile file;
    private final ModelFiles files;
    private final Lexicon lexicon;
    private final Map<String, Set<String>> variables = new HashMap<>();

    private WiringRules(BpmnFile file, ModelFiles files, Lexicon lexicon) {
        this.file = file;
        this.files = files;
        this.lexicon = lexicon;
        collectVariables();
    }

    static void check(BpmnFile file, ModelFiles files, Lexicon lexicon) {
        var rules = new WiringRules(file, files, lexicon);
        rules.checkTasks();
        rules.checkWords();
        rules.checkCalls();
        rules.checkConditions();
        rules.checkForbidden();
        file.all(Message.class).stream()
                .filter(message -> !String.valueOf(message.getName()).matches("[a-z]+(-[a-z]+)+"))
                .forEach(message -> file.found(
                        "message-name", message, "tên thông điệp không đúng mẫu", "viết kiểu 'dossier-answered'"));
    }

    /** Name → the values it can have; none for a free value. */
    private void collectVariables() {
        files.forms(file.key()).values().forEach(form -> form.variables().forEach(field -> variables
                .computeIfAbsent(field.path("key").asText(), key -> new HashSet<>())
                .addAll(FormFile.choices(field))));
        file.all(ServiceTask.class).forEach(task -> declare(task.getCamundaResultVariable()));
        file.all(SendTask.class).forEach(task -> declare(task.getCamundaResultVariable()));
        file.all(MultiInstanceLoopCharacteristics.class).forEach(each -> declare("loopCounter"));
        file.all(CamundaOut.class).forEach(out -> declare(out.getCamundaTarget()));
        file.all(CamundaProperty.class).stream()
                .filter(property -> "variables".equals(property.getCamundaName()))
                .forEach(property ->
                        Arrays.stream(property.getCamundaValue().split(" ")).forEach(this::declare));
    }

    private void declare(@Nullable String variable) {
        if (variable != null) {
            variables.putIfAbsent(variable, new HashSet<>());
        }
    }

    private void checkTasks() {
        var forms = files.forms(file.key());
        var unused = new HashSet<>(forms.keySet());
        for (var task : file.all(UserTask.class)) {
            unused.remove(task.getCamundaFormRef());
            if (!forms.containsKey(String.valueOf(task.getCamundaFormRef()))) {
                file.found(
                        "form",
                        task,
                        "không có biểu mẫu '" + task.getCamundaFormRef() + "'",
                        "đặt tệp vào forms/%s và ghi formRef là id của nó".formatted(file.key()));
            }
            if (!"deployment".equals(task.getCamundaFormRefBinding())) {
                file.found(
                        "form-binding", task, "biểu mẫu không gắn theo lần triển khai", "đặt Binding là 'deployment'");
            }
            checkGroups(task);
            if (task.getCamundaDueDate() != null) {
                checkCall(task, task.getCamundaDueDate());
            }
            if (task.getCamundaAssignee() != null) {
                checkCall(task, task.getCamundaAssignee());
            }
        }
        unused.forEach(form -> file.found(
                "form-unused", form, "không bước nào dùng biểu mẫu này", "gắn biểu mẫu vào một bước hoặc xóa tệp"));
    }

    private void checkGroups(UserTask task) {
        if (task.getCamundaCandidateGroups() == null) {
            file.found(
                    "groups", task, "không ai được giao", "đặt Candidate groups là ${role.of(dossier,'specialist')}");
            return;
        }
        checkCall(task, task.getCamundaCandidateGroups());
        Expression.call(task.getCamundaCandidateGroups())
                .flatMap(Expression.Call::role)
                .filter(role -> !lexicon.knowsRole(role))
                .ifPresent(role ->
                        file.found("role", task, "không có vai trò '" + role + "'", "dùng một vai trò của tổ chức"));
    }

    private void checkWords() {
        file.all(ServiceTask.class).forEach(task -> checkCall(task, String.valueOf(task.getCamundaExpression())));
        file.all(SendTask.class).forEach(task -> checkCall(task, String.valueOf(task.getCamundaExpression())));
        file.all(TimeDate.class)
                .forEach(date -> checkCall((BaseElement) date.getParentElement(), date.getTextContent()));
    }

    private void checkCall(BaseElement element, String expression) {
        var call = Expression.call(expression);
        if (call.isEmpty()) {
            file.found(
                    "expression",
                    element,
                    "'" + expression + "' không phải một từ",
                    "viết kiểu ${letter.issue(dossier, 'apology')}");
            return;
        }
        if (!lexicon.signatures().contains(call.get().signature())) {
            file.found(
                    "word",
                    element,
                    "không có từ " + call.get().signature(),
                    "xem danh sách từ trong docs/vocabulary.md");
        }
        call.get().variables().stream()
                .filter(variable -> !variables.containsKey(variable))
                .forEach(variable -> unknown(element, variable));
    }

    private void unknown(BaseElement element, String variable) {
        file.found(
                "variable",
                element,
                "không bước nào đặt biến '" + variable + "'",
                "đánh dấu trường biểu mẫu processVariable, hoặc ghi biến ở sự kiện bắt đầu");
    }

    private void checkCalls() {
        for (var call : file.all(CallActivity.class)) {
            if (files.diagrams().stream().noneMatch(other -> other.key().equals(call.getCalledElement()))) {
                file.found(
                        "call",
                        call,
                        "không có quy trình '" + call.getCalledElement() + "'",
                        "ghi khóa của một thư mục trong processes");
            }
            if (call.getCamundaCalledElementBinding() != null
                    && !call.getCamundaCalledElementBinding().equals("latest")) {
                file.found("call-binding", call, "không gọi bản mới nhất", "đặt Binding là 'latest'");
            }
            var key = call.getExtensionElements() == null
                    ? List.<CamundaIn>of()
                    : call.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaIn.class)
                            .list();
            if (key.stream().noneMatch(in -> "#{dossier}".equals(in.getCamundaBusinessKey()))) {
                file.found("call-dossier", call, "không truyền hồ sơ", "đặt Business key là #{dossier}");
            }
            if (mayEndOtherwise(call) && !catchesError(call)) {
                file.found(
                        "call-error",
                        call,
                        "khối có thể kết thúc bằng lỗi (hồ sơ đã trả lại) mà không ai bắt",
                        "đặt sự kiện lỗi ở biên của khối, nối tới một sự kiện kết thúc");
            }
        }
    }

    /** The called process has an end that is an error: there its caller must not go on as if nothing were. */
    private boolean mayEndOtherwise(CallActivity call) {
        return files.diagrams().stream()
                .filter(other -> other.key().equals(call.getCalledElement()))
                .flatMap(other -> other.all(EndEvent.class).stream())
                .anyMatch(WiringRules::isError);
    }

    /** On its own border, or on that of a stage around it. */
    private boolean catchesError(CallActivity call) {
        var caught = file.all(BoundaryEvent.class).stream()
                .filter(WiringRules::isError)
                .map(BoundaryEvent::getAttachedTo)
                .toList();
        return Stream.iterate(
                        (ModelElementInstance) call,
                        around -> around instanceof FlowNode,
                        ModelElementInstance::getParentElement)
                .anyMatch(caught::contains);
    }

    private static boolean isError(FlowNode event) {
        return !event.getChildElementsByType(ErrorEventDefinition.class).isEmpty();
    }

    private void checkConditions() {
        for (var flow : file.all(SequenceFlow.class)) {
            if (flow.getConditionExpression() == null) {
                continue;
            }
            var comparisons =
                    Expression.comparisons(flow.getConditionExpression().getTextContent());
            if (comparisons.isEmpty()) {
                file.found("comparison", flow, "điều kiện không phải phép so sánh", "viết kiểu ${decision == 'sign'}");
            }
            for (var comparison : comparisons) {
                var values = variables.get(comparison.variable());
                if (values == null) {
                    unknown(flow, comparison.variable());
                } else if (!values.isEmpty() && !values.contains(comparison.value())) {
                    file.found(
                            "value",
                            flow,
                            "biểu mẫu không có lựa chọn '" + comparison.value() + "' cho '" + comparison.variable()
                                    + "'",
                            "dùng một giá trị của biểu mẫu: " + values);
                }
            }
        }
    }

    private void checkForbidden() {
        List.<Class<? extends ModelElementInstance>>of(
                        ScriptTask.class,
                        CamundaConnector.class,
                        CamundaScript.class,
                        CamundaTaskListener.class,
                        CamundaExecutionListener.class)
                .forEach(type -> file.all(type)
                        .forEach(element -> file.found(
                                "forbidden",
                                String.valueOf(element.getAttributeValue("id")),
                                "dùng " + element.getElementType().getTypeName(),
                                "sơ đồ chỉ dùng từ: ${letter.issue(dossier, 'apology')}")));
        file.all(ServiceTask.class).stream()
                .filter(task -> task.getCamundaClass() != null
                        || task.getCamundaDelegateExpression() != null
                        || task.getCamundaType() != null)
                .forEach(task -> file.found(
                        "forbidden",
                        task,
                        "dùng class, delegate hoặc external task",
                        "đặt Implementation là Expression, một từ"));
    }
}
