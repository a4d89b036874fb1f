package vn.motcua.engine.bpmn;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * What must hold on every road of a procedure: it keeps the published limit, ends lawfully, waits for the citizen with a
 * stopped clock and for an agency with a due date, and reads nothing that nobody has written. Each case of a procedure has its
 * own limit and norms, so its roads are walked anew.
 */
final class RoadRules implements Roads.Observer {
    private final BpmnFile procedure;

    private final Terms terms;

    private RoadRules(BpmnFile procedure, Terms terms) {
        this.procedure = procedure;
        this.terms = terms;
    }

    static void check(BpmnFile file, ModelFiles files) {
        Terms.of(file.key(), files).forEach(terms -> new RoadRules(file, terms).check(files));
    }

    private void check(ModelFiles files) {
        procedure.all(UserTask.class).forEach(this::checkNorm);
        var roads = new Roads(files, terms, this);
        var arrivals = roads.through(procedure, procedure.process(), WorstPath.counter(terms));
        arrivals.forEach(this::checkEnd);
        // What may happen at any time is on no road from the start; it must end lawfully all the same.
        procedure.all(SubProcess.class).stream()
                .filter(BpmnFile::isEventPart)
                .forEach(part -> roads.through(procedure, part, Journey.start()).forEach(this::checkEnd));
        WithdrawalRules.check(procedure);
        checkTime(WorstPath.of(arrivals, terms, roads));
    }

    /** A step whose norm is not there would take no time, and only the sum would tell. */
    private void checkNorm(UserTask task) {
        var step = Expression.norm(task.getCamundaDueDate());
        if (step != null && !terms.norms().containsKey(step)) {
            found(
                    procedure,
                    "norm",
                    task,
                    "chưa có định mức '" + step + "'",
                    "chọn một step trong norms của config/procedures/%s.yaml, hoặc thêm một dòng ở đó"
                            .formatted(procedure.key()));
        }
    }

    private void checkTime(WorstPath worst) {
        var mend = "sửa norms trong config/procedures/%s.yaml, hoặc ghi worstPath với lý do đã công bố"
                .formatted(procedure.key());
        if (terms.named() != null) {
            if (terms.named() != worst.minutes()) {
                procedure.found(
                        "named-path",
                        procedure.process(),
                        "cấu hình ghi đường dài nhất của thời hạn %s là %d phút, tính ra %d phút"
                                .formatted(terms.limitInCase(), terms.named(), worst.minutes()),
                        "sửa worstPath trong config/procedures/%s.yaml".formatted(procedure.key()));
            }
        } else if (worst.minutes() > terms.limit()) {
            procedure.found(
                    "worst-path",
                    procedure.process(),
                    "đường dài nhất mất %d phút làm việc, quá thời hạn %s (%d phút): %s"
                            .formatted(worst.minutes(), terms.limitInCase(), terms.limit(), words(worst.legs())),
                    mend);
        } else if (terms.exact() && worst.minutes() < terms.limit()) {
            procedure.found(
                    "norms",
                    procedure.process(),
                    "định mức trên đường dài nhất cộng lại là %d phút, thời hạn %s là %d phút: %s"
                            .formatted(worst.minutes(), terms.limitInCase(), terms.limit(), words(worst.legs())),
                    mend);
        }
    }

    private static String words(List<Leg> legs) {
        return legs.stream().map(leg -> leg.step() + " " + leg.minutes()).collect(Collectors.joining(" + "));
    }

    private void checkEnd(Roads.Arrival arrival) {
        if (!arrival.journey().isLawful() && !arrival.journey().isAside()) {
            procedure.found(
                    "unanswered-end",
                    arrival.at(),
                    "có đường tới đây mà người nộp chưa nhận kết quả, thông báo từ chối hay hồ sơ trả lại",
                    "đặt result.handOver, hoặc letter.issue với thông báo từ chối, trả hồ sơ, dừng giải quyết");
        }
    }

    @Override
    public void at(BpmnFile file, FlowNode node, Journey journey) {
        if (node instanceof UserTask task) {
            var timed = task.getCamundaDueDate() != null;
            if (!timed && !isGivenNoTime(task) && journey.clock() == Journey.Clock.RUNNING && !journey.isAside()) {
                found(
                        file,
                        "untimed-wait",
                        node,
                        "việc không có hạn trong lúc thời hạn đang chạy",
                        "đặt dueDate ${norm.due(dossier,'…')}; chờ người dân thì dừng đồng hồ trước, ${deadline.pause(dossier,'…')}");
            }
            if (timed && journey.clock() == Journey.Clock.PAUSED && !isElsewhere(task)) {
                found(
                        file,
                        "paused-work",
                        node,
                        "cơ quan làm việc trong lúc đồng hồ dừng",
                        "chạy tiếp thời hạn trước bước này, ${deadline.resume(dossier)}");
            }
        } else if (waitsForever(file, node) && journey.clock() == Journey.Clock.RUNNING && !journey.isAside()) {
            found(
                    file,
                    "untimed-wait",
                    node,
                    "chờ không có hạn trong lúc thời hạn đang chạy",
                    "chờ cơ quan khác: thêm hẹn giờ ${norm.due(dossier,'…')}; chờ người dân: dừng đồng hồ trước");
        }
    }

    /** The published table names the step and gives it no time. */
    private boolean isGivenNoTime(UserTask task) {
        return Long.valueOf(0).equals(terms.norms().get(task.getId().replaceFirst("^task_", "")));
    }

    /** Another agency has its own time, also while the dossier's clock stands still: the tax office's for a land certificate. */
    private static boolean isElsewhere(UserTask task) {
        return Expression.call(String.valueOf(task.getCamundaCandidateGroups()))
                .filter(call -> call.signature().equals("role.at/3"))
                .isPresent();
    }

    /** A message that may never come: no timer on its border, none beside it. */
    private static boolean waitsForever(BpmnFile file, FlowNode node) {
        if (node instanceof ReceiveTask) {
            return file.all(BoundaryEvent.class).stream()
                    .noneMatch(event -> node.equals(event.getAttachedTo())
                            && Steps.timer(event).isPresent());
        }
        return node instanceof IntermediateCatchEvent
                && Steps.timer(node).isEmpty()
                && file.into(node).stream()
                        .flatMap(flow -> file.outOf(flow.getSource()).stream())
                        .noneMatch(flow -> Steps.timer(flow.getTarget()).isPresent());
    }

    @Override
    public void reads(BpmnFile file, FlowNode gateway, String variable, Journey journey) {
        if (!journey.knows(variable)) {
            found(
                    file,
                    "unset-variable",
                    gateway,
                    "có đường tới đây mà chưa bước nào đặt biến '" + variable + "'",
                    "hỏi sau bước đặt biến, hoặc ghi biến ở sự kiện bắt đầu");
        }
    }

    /** Once for each place, however many roads come by. */
    private void found(BpmnFile file, String rule, FlowNode node, String sentence, String mend) {
        var finding = new Finding(rule, file.path(), node.getId(), sentence, mend);
        if (!procedure.findings().contains(finding)) {
            procedure.findings().add(finding);
        }
    }
}
