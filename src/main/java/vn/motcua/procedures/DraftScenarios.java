package vn.motcua.procedures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A drafted procedure's first scenarios: one for each end, and the supplement where there is one. */
final class DraftScenarios {
    private static final String OPINION = "Hồ sơ đầy đủ, hợp lệ.";

    private final Draft draft;
    private final Map<Hand, String> cast;
    private List<Map<String, Object>> steps = new ArrayList<>();

    DraftScenarios(Draft draft, Map<Hand, String> cast) {
        this.draft = draft;
        this.cast = cast;
    }

    /** File name → template values. */
    Map<String, Map<String, Object>> all() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        all.put("granted.yaml", granted());
        all.put("refused.yaml", refused());
        if (draft.table().maySupplement()) {
            all.put("supplemented.yaml", supplemented());
            if (cast.containsKey(Hand.UNIT_HEAD)) {
                all.put("returned.yaml", returned());
            }
        }
        all.put("withdrawn.yaml", withdrawn());
        return all;
    }

    private Map<String, Object> granted() {
        start();
        appraise("grant", Map.of());
        draft.beforeSigning().forEach(this::work);
        complete(draft.sign(), Map.of("decision", "sign"));
        finish("end_granted");
        return values("Giải quyết đúng hạn", "A Thuận");
    }

    private Map<String, Object> refused() {
        start();
        appraise("refuse", Map.of("refusalReason", "Hồ sơ không đủ điều kiện giải quyết."));
        complete(draft.sign(), Map.of("decision", "return", "note", "Ghi rõ căn cứ."));
        appraise("refuse", Map.of("refusalReason", "Hồ sơ không đủ điều kiện giải quyết theo quy định."));
        complete(draft.sign(), Map.of("decision", "sign"));
        finish("end_refused");
        return values("Lãnh đạo trả lại một lần, rồi ký từ chối", "Trần Văn Lượng");
    }

    private Map<String, Object> supplemented() {
        start();
        appraise("supplement", Map.of("missingPapers", "Bản chính giấy tờ."));
        see("{ giai đoạn: Yêu cầu bổ sung hồ sơ, việc: [Nhận bổ sung], đồng hồ: dừng }");
        complete(Hand.CLERK, "Nhận bổ sung", Map.of("supplied", "complete"));
        appraise("grant", Map.of());
        draft.beforeSigning().forEach(this::work);
        complete(draft.sign(), Map.of("decision", "sign"));
        finish("end_granted");
        return values("Bổ sung đủ rồi giải quyết", "Y Hoa");
    }

    private Map<String, Object> returned() {
        start();
        appraise("supplement", Map.of("missingPapers", "Bản chính giấy tờ."));
        steps.add(step("over", "bổ sung", "who", ""));
        complete(
                Hand.UNIT_HEAD,
                "Ký trả lại hồ sơ",
                Map.of("refusalReason", "Hết thời gian chờ mà người nộp không bổ sung hồ sơ."));
        complete(Hand.CLERK, "Trả lại giấy tờ", givenBack("post"));
        see("{ việc: [], kết quả: end_returned }");
        return values("Người nộp không bổ sung trong thời gian tối đa", "Y Mai");
    }

    private Map<String, Object> withdrawn() {
        start();
        steps.add(step("withdrawn", "Tôi không còn nhu cầu, xin rút hồ sơ.", "who", ""));
        see("{ giai đoạn: \"Người nộp rút hồ sơ, dừng giải quyết\", việc: [Trả lại giấy tờ], đồng hồ: đã có kết quả }");
        complete(Hand.CLERK, "Trả lại giấy tờ", givenBack("in-person"));
        see("{ việc: [], kết quả: end_withdrawn, trễ hạn: không }");
        return values("Người nộp rút hồ sơ khi đang giải quyết", "Y Vân");
    }

    private static Map<String, Object> givenBack(String how) {
        var back = new LinkedHashMap<String, Object>();
        back.put("deliveredTo", "Người nộp hồ sơ");
        back.put("deliveredOn", "=hôm nay");
        back.put("how", how);
        return back;
    }

    private void start() {
        steps = new ArrayList<>();
        var limit = draft.table().promised();
        if (limit.unit().equals("working_days")) {
            see("{ đồng hồ: chạy, hạn trả: ngày %d, trễ hạn: không }".formatted(limit.value()));
        }
        for (var work : draft.beforeAppraisal()) {
            if (work.id().equals("assign")) {
                complete(work, Map.of("official", login(Hand.SPECIALIST)));
            } else {
                work(work);
            }
        }
    }

    private static Map<String, Object> handedOver() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("returnedVia", "counter");
        fields.put("returnedTo", "Người nộp hồ sơ");
        return fields;
    }

    private void appraise(String proposal, Map<String, Object> more) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("proposal", proposal);
        fields.put("opinion", proposal.equals("grant") ? OPINION : "Đã kiểm tra, chưa đủ điều kiện.");
        fields.putAll(more);
        complete(draft.appraise(), fields);
    }

    private void finish(String end) {
        if (end.equals("end_granted")) {
            draft.beforeRecord().forEach(this::work);
        }
        steps.add(step("upload", "result", "who", login(Hand.RECORDS)));
        var number = new LinkedHashMap<String, Object>();
        number.put("resultNumber", end.equals("end_granted") ? "1/KQ" : "1/PTC");
        number.put("resultDate", "=hôm nay");
        complete(draft.record(), number);
        see("{ việc: [%s], đồng hồ: đã có kết quả, trễ hạn: không }"
                .formatted(draft.giveBack().name()));
        complete(draft.giveBack(), handedOver());
        see("{ việc: [], kết quả: %s, trễ hạn: không }".formatted(end));
    }

    private void work(Draft.Work work) {
        var shared = work.shared();
        if (shared == null) {
            complete(work, Map.of("note", "Đã thực hiện."));
            return;
        }
        for (var play : shared.block().play()) {
            var fields = new LinkedHashMap<String, Object>(play.fields());
            fields.replaceAll((field, value) -> value instanceof String text ? withLogins(text) : value);
            for (int i = 0; i < play.times(shared.units().size()); i++) {
                complete(Hand.BLOCK, play.task(), fields);
            }
        }
    }

    private String withLogins(String text) {
        var named = text;
        for (var hand : cast.keySet()) {
            named = named.replace("<" + hand.role() + ">", login(hand));
        }
        return named;
    }

    private void complete(Draft.Work work, Map<String, Object> fields) {
        complete(work.hand(), work.name(), fields);
    }

    private void complete(Hand hand, String task, Map<String, Object> fields) {
        var step = step("task", StarterText.quoted(task), "who", login(hand));
        step.put("fields", StarterText.flow(fields));
        steps.add(step);
    }

    private String login(Hand hand) {
        return cast.getOrDefault(hand, "");
    }

    private void see(String what) {
        steps.add(step("seen", what, "who", ""));
    }

    private static Map<String, Object> step(String kind, Object what, String who, Object login) {
        var step = new HashMap<String, Object>();
        step.put("upload", null);
        step.put("seen", null);
        step.put("task", null);
        step.put("over", null);
        step.put("withdrawn", null);
        step.put(kind, what);
        step.put(who, login);
        return step;
    }

    private Map<String, Object> values(String title, String applicant) {
        return Map.of(
                "title", title,
                "key", draft.table().key(),
                "clerk", login(Hand.CLERK),
                "applicant", applicant,
                "steps", List.copyOf(steps));
    }
}
