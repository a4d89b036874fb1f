package vn.motcua.procedures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.engine.StartRefused;

/**
 * A {@link Draft} as a drawn diagram: the happy path on one row; what is asked for and refused below it; what goes back or
 * leaves steps out, above.
 */
final class DraftDiagram {
    private static final int MOST_NODES = 20;
    private static final int ROW = 220;
    private static final int BELOW = 350;
    private static final int BACK_BELOW = 430;
    private static final int END_BELOW = 480;
    private static final int BYPASS = 140;
    private static final int BACK_ABOVE = 95;
    private static final int GAP = 50;
    private static final int ANSWER_GAP = 85;

    private final Draft draft;
    private final Map<String, DrawnNode> nodes = new LinkedHashMap<>();
    private final List<DrawnFlow> flows = new ArrayList<>();
    private int right = 100;
    private @Nullable DrawnNode previous;
    private @Nullable String answer;

    DraftDiagram(Draft draft, TemplateLinks links) {
        this.draft = draft;
        draw();
        nodes.values().forEach(node -> node.link(links));
        var counted = nodes.values().stream().filter(DrawnNode::isCounted).count();
        if (counted > MOST_NODES) {
            throw new StartRefused(
                    ("Sơ đồ có %d phần tử, quá %d: gộp các bước liền nhau của cùng một người, hoặc tách thành giai đoạn"
                                    + " trong Camunda Modeler.")
                            .formatted(counted, MOST_NODES));
        }
    }

    List<Map<String, Object>> nodes() {
        return nodes.values().stream().map(node -> node.values(flows)).toList();
    }

    List<Map<String, Object>> flows() {
        return flows.stream().map(DrawnFlow::values).toList();
    }

    private void draw() {
        next(DrawnNode.event("startEvent", "start_accepted", "Hồ sơ đã tiếp nhận"));
        draft.beforeAppraisal().forEach(work -> next(DrawnNode.of(draft, work)));
        var joinAppraise = next(DrawnNode.join("join_appraise"));
        next(DrawnNode.task(draft, draft.appraise()));
        appraised(joinAppraise);
        next(DrawnNode.task(draft, draft.sign()));
        signed(joinAppraise);
        next(DrawnNode.task(draft, draft.record()));
        next(DrawnNode.call("call_returnResult", "Trả kết quả", "return-result")
                .documented("Trả kết quả hoặc phiếu từ chối: tại quầy, qua bưu chính, trực tuyến."));
        outcome();
    }

    private void appraised(DrawnNode joinAppraise) {
        var bypassed = !draft.beforeSigning().isEmpty();
        if (!draft.table().maySupplement() && !bypassed) {
            return;
        }
        var threeWays = draft.table().maySupplement() && bypassed;
        var question = threeWays ? "Đề xuất thế nào?" : bypassed ? "Đủ điều kiện giải quyết?" : "Cần bổ sung hồ sơ?";
        var gateway = next(
                DrawnNode.split("gw_appraised", question, bypassed ? DrawnNode.LABEL_BELOW : DrawnNode.LABEL_ABOVE));
        answer = threeWays ? "giải quyết" : bypassed ? "có" : "không";
        if (draft.table().maySupplement()) {
            supplement(gateway, joinAppraise, threeWays ? "bổ sung" : "có");
        }
        draft.beforeSigning().forEach(work -> next(DrawnNode.of(draft, work)));
        if (bypassed) {
            var join = next(DrawnNode.join("join_drafted"));
            flows.add(DrawnFlow.over(gateway, join, BYPASS, threeWays ? "từ chối" : "không")
                    .when("${proposal == 'refuse'}"));
        }
    }

    private void supplement(DrawnNode gateway, DrawnNode joinAppraise, String when) {
        var call = add(DrawnNode.call("call_requestSupplement", "Yêu cầu bổ sung hồ sơ", "request-supplement")
                .documented(
                        "Phát hành phiếu yêu cầu bổ sung (mẫu 02), dừng tính thời hạn, chờ người nộp bổ sung tại Bộ phận"
                                + " Một cửa.")
                .at(gateway.centre() + 70, BELOW));
        flows.add(DrawnFlow.down(gateway, call, BELOW, when).when("${proposal == 'supplement'}"));
        flows.add(DrawnFlow.under(call, joinAppraise, BACK_BELOW));
        var returned = add(DrawnNode.error("boundary_returned", "Hết hạn bổ sung", call, "error_returned"));
        var end = add(
                DrawnNode.event("endEvent", "end_returned", "Hồ sơ đã trả lại").at(call.x() + 130, END_BELOW));
        flows.add(DrawnFlow.downUnlabelled(returned, end));
    }

    private void signed(DrawnNode joinAppraise) {
        var gateway = next(DrawnNode.split("gw_signed", "Lãnh đạo ký thế nào?", DrawnNode.LABEL_RIGHT));
        gateway.defaultsTo(joinAppraise);
        answer = "ký cấp";
        if (draft.beforeRecord().isEmpty()) {
            right += 90; // the refusal's box below needs the room
        }
        var granted = "${decision == 'sign' and proposal == 'grant'}";
        var before = flows.size();
        draft.beforeRecord().forEach(work -> next(DrawnNode.of(draft, work)));
        var join = next(DrawnNode.join("join_signed"));
        flows.set(before, flows.get(before).when(granted));
        var refusal = add(DrawnNode.service(
                        "service_issueRefusal", "Phát hành phiếu từ chối", "${letter.issue(dossier,'refusal')}")
                .documented("Phiếu từ chối giải quyết hồ sơ (mẫu 03) là một loại kết quả, trả qua Bộ phận Một cửa.")
                .at(gateway.centre() + 60, BELOW));
        flows.add(DrawnFlow.down(gateway, refusal, BELOW, "ký từ chối")
                .when("${decision == 'sign' and proposal == 'refuse'}"));
        flows.add(DrawnFlow.over(gateway, joinAppraise, BACK_ABOVE, "trả lại"));
        flows.add(DrawnFlow.up(refusal, join));
    }

    private void outcome() {
        var gateway = next(DrawnNode.split("gw_outcome", "Kết quả đã trả là gì?", DrawnNode.LABEL_ABOVE));
        answer = "kết quả";
        var granted = next(DrawnNode.event("endEvent", "end_granted", "Kết quả đã trả"));
        var refused = add(DrawnNode.event("endEvent", "end_refused", "Phiếu từ chối đã trả")
                .at(granted.x(), BELOW));
        flows.add(DrawnFlow.down(gateway, refused, BELOW, "phiếu từ chối").when("${proposal == 'refuse'}"));
    }

    /** The next on the row. */
    private DrawnNode next(DrawnNode node) {
        var placed = add(node.at(right + (answer == null ? GAP : ANSWER_GAP), ROW));
        right = placed.x() + placed.width();
        if (previous != null) {
            var flow = DrawnFlow.straight(previous, placed, answer);
            flows.add(flow);
            if (answer != null) {
                previous.defaultsToUnlessSet(placed);
            }
        }
        previous = placed;
        answer = null;
        return placed;
    }

    private DrawnNode add(DrawnNode node) {
        nodes.put(node.id(), node);
        return node;
    }
}
