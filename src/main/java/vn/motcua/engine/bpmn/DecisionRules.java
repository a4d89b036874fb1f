package vn.motcua.engine.bpmn;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;

/** How a decision table is written. */
final class DecisionRules {
    private DecisionRules() {}

    static List<Finding> check(String path, String text) {
        var findings = new ArrayList<Finding>();
        var model = Dmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        var drawn = text.contains("DMNDiagram");
        var name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.dmn$", "");
        for (var decision : model.getModelElementsByType(Decision.class)) {
            if (!decision.getId().equals(name)) {
                findings.add(new Finding(
                        "decision-id", path, decision.getId(), "id khác tên tệp", "đặt id là '" + name + "'"));
            }
            if (decision.getCamundaHistoryTimeToLiveString() == null) {
                findings.add(new Finding(
                        "history",
                        path,
                        decision.getId(),
                        "chưa đặt thời gian giữ lịch sử",
                        "đặt History time to live, ví dụ P365D"));
            }
            if (!drawn) {
                findings.add(new Finding(
                        "not-drawn", path, decision.getId(), "chưa được vẽ", "mở bằng Camunda Modeler và lưu"));
            }
        }
        var rungs = new HashSet<String>();
        for (var rule : model.getModelElementsByType(Rule.class)) {
            if (rule.getDescription() == null
                    || rule.getDescription().getTextContent().isBlank()) {
                findings.add(new Finding(
                        "annotation", path, rule.getId(), "dòng không có chú thích", "ghi chú thích tiếng Việt"));
            }
            var row = rule.getInputEntries().iterator().next().getTextContent().strip()
                    + rule.getOutputEntries().iterator().next().getTextContent().strip();
            if (!rungs.add(row)) {
                findings.add(
                        new Finding("same-row", path, rule.getId(), "hai dòng cùng điều kiện và mốc", "xóa một dòng"));
            }
        }
        return findings;
    }
}
