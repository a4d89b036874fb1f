package vn.motcua.engine.bpmn;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Every applicant may take his dossier back, or have its settlement stopped, until there is a result (NĐ 118/2025 Đ.21). */
final class WithdrawalRules {
    static final String MESSAGE = "dossier-withdrawn";
    private static final String BLOCK = "withdraw";

    private WithdrawalRules() {}

    static void check(BpmnFile procedure) {
        var parts = procedure.all(SubProcess.class).stream()
                .filter(BpmnFile::isEventPart)
                .filter(part -> hears(procedure, part))
                .toList();
        if (parts.isEmpty()) {
            procedure.found(
                    "withdrawal",
                    procedure.process(),
                    "người nộp không rút được hồ sơ",
                    "vẽ khối sự kiện mở bằng thông điệp '%s', gọi khối '%s'; xem docs/drawing.md"
                            .formatted(MESSAGE, BLOCK));
        }
        for (var part : parts) {
            if (procedure.nodesIn(part).stream()
                    .noneMatch(node -> node instanceof CallActivity call && BLOCK.equals(call.getCalledElement()))) {
                procedure.found(
                        "withdrawal-block",
                        part,
                        "rút hồ sơ mà không kết thúc thời hạn, không trả lại giấy tờ",
                        "gọi khối '%s' trong khối sự kiện".formatted(BLOCK));
            }
        }
    }

    private static boolean hears(BpmnFile file, SubProcess part) {
        return file.startOf(part).stream()
                .flatMap(start -> start.getChildElementsByType(MessageEventDefinition.class).stream())
                .anyMatch(event -> event.getMessage() != null
                        && MESSAGE.equals(event.getMessage().getName()));
    }
}
