package vn.motcua.engine.bpmn;

import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;

/** How a diagram runs: what sends waits for its own transaction and is tried again; what writes facts runs in the click. */
final class ExecutionRules {
    /** Words that make or send something for people; a failure of theirs must not undo the click. */
    static final Set<String> SENDING =
            Set.of("letter.send/2", "notice.send/2", "review.notifyConcerned/1", "withdrawal.sendNotice/1");

    private ExecutionRules() {}

    static void check(BpmnFile file) {
        file.all(SendTask.class).forEach(task -> {
            if (!task.isCamundaAsyncBefore()) {
                file.found("send-async", task, "bước gửi chạy ngay trong lúc bấm", "bật Asynchronous before");
            }
            if (isNeverRetried(task)) {
                file.found("retry", task, "bước gửi không được thử lại", "đặt Retry time cycle, ví dụ R5/PT10M");
            }
        });
        file.all(ServiceTask.class).forEach(task -> checkFact(file, task));
        file.all(IntermediateCatchEvent.class).stream()
                .filter(event -> !event.getChildElementsByType(TimerEventDefinition.class)
                        .isEmpty())
                .filter(ExecutionRules::isNeverRetried)
                .forEach(event -> file.found(
                        "retry", event, "hẹn giờ không được thử lại", "đặt Retry time cycle, ví dụ R5/PT10M"));
        file.all(TimeDuration.class)
                .forEach(duration -> file.found(
                        "duration",
                        (BaseElement) duration.getParentElement(),
                        "thời hạn viết cứng",
                        "dùng Date với một từ, ví dụ ${deadline.nextAt(dossier)}"));
        // For R/PT5M the engine walks from the first run to now at each run: a year later that is a hundred thousand
        // steps.
        file.all(TimeCycle.class).stream()
                .filter(cycle -> !cycle.getTextContent().matches("0 0(/\\d+ \\*| \\*(/\\d+)?) \\* \\* \\?"))
                .forEach(cycle -> file.found(
                        "cycle",
                        (BaseElement) cycle.getParentElement(),
                        "chu kỳ không đúng mẫu",
                        "viết kiểu 0 0/5 * * * ? (5 phút một lần)"));
        if (file.process().getCamundaHistoryTimeToLiveString() == null) {
            file.found(
                    "history",
                    file.process(),
                    "chưa đặt thời gian giữ lịch sử",
                    "đặt History time to live, ví dụ P3650D");
        }
        if (file.process().getCamundaVersionTag() == null) {
            file.found(
                    "version-tag", file.process(), "chưa có nhãn phiên bản", "ghi bộ quy định đang theo, ví dụ nd61-1");
        }
        if (!file.process().isExecutable()) {
            file.found("executable", file.process(), "quy trình không chạy được", "bật Executable");
        }
    }

    private static void checkFact(BpmnFile file, ServiceTask task) {
        if (task.isCamundaAsyncBefore() || task.isCamundaAsyncAfter()) {
            file.found(
                    "fact-sync", task, "từ ghi dữ kiện lại chạy sau", "tắt Asynchronous; dữ kiện mang giờ của lúc bấm");
        }
        Expression.call(String.valueOf(task.getCamundaExpression()))
                .filter(call -> SENDING.contains(call.signature()))
                .ifPresent(call -> file.found(
                        "send-task", task, "từ gửi đi nằm ở bước thường", "đổi thành Send task, chạy sau và thử lại"));
    }

    private static boolean isNeverRetried(BaseElement element) {
        return element.getExtensionElements() == null
                || element.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaFailedJobRetryTimeCycle.class)
                        .list()
                        .isEmpty();
    }
}
