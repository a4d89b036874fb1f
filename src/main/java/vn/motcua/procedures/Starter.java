package vn.motcua.procedures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the files of a new procedure from its step table: a first draft that passes every check and runs. */
final class Starter {
    private final Draft draft;
    private final StepTable table;
    private final Map<Hand, String> cast;
    private final TemplateLinks links;
    private final StarterText text = new StarterText();
    private final Map<String, String> files = new LinkedHashMap<>();

    private Starter(Draft draft, Map<Hand, String> cast, TemplateLinks links) {
        this.draft = draft;
        this.links = links;
        this.table = draft.table();
        this.cast = cast;
    }

    /** Path → content: diagram, forms, configuration, scenarios. */
    static Map<String, String> files(Draft draft, Map<Hand, String> cast, TemplateLinks links) {
        var starter = new Starter(draft, cast, links);
        starter.diagram();
        starter.forms();
        starter.configuration();
        starter.scenarios();
        return starter.files;
    }

    private void diagram() {
        var diagram = new DraftDiagram(draft, links);
        var name = table.shortName() == null ? table.name() : table.shortName();
        files.put(
                "processes/%s/%s.bpmn".formatted(table.key(), table.key()),
                text.fill(
                        "diagram",
                        Map.of(
                                "key", table.key(),
                                "code", table.code(),
                                "shortName", Draft.cut(name, 60),
                                "nodes", diagram.nodes(),
                                "flows", diagram.flows(),
                                "supplement", table.maySupplement(),
                                "links",
                                        Map.of(
                                                "process", link("process"),
                                                "started", link("start-withdrawn"),
                                                "withdraw", link("call.withdraw")))));
    }

    private String link(String template) {
        return links.of(template, Map.of()).entrySet().stream()
                .map(entry -> " %s=\"%s\"".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
    }

    private void forms() {
        for (var work : draft.works()) {
            if (work.shared() != null || List.of("receive", "return").contains(work.id())) {
                continue; // done in a shared block, or at the counter
            }
            var template = List.of("assign", "appraise", "sign", "record").contains(work.id()) ? work.id() : "work";
            files.put(
                    "forms/%s/%s.form".formatted(table.key(), work.id()),
                    text.fill(
                            "form-" + template,
                            Map.of(
                                    "form", table.key() + "." + work.id(),
                                    "intro", StarterText.quoted(intro(work)),
                                    "supplement", table.maySupplement())));
        }
    }

    private static String intro(Draft.Work work) {
        var action = work.action().strip();
        return work.id().equals("appraise")
                ? "Xem hồ sơ ở thẻ **Hồ sơ**. %s. Rồi đề xuất.".formatted(action.replaceAll("\\.$", ""))
                : action;
    }

    private void configuration() {
        var values = new LinkedHashMap<String, Object>();
        values.put("notes", table.notes() == null ? List.of() : table.notes());
        values.put("code", table.code());
        values.put("name", StarterText.quoted(table.name()));
        values.put("field", StarterText.quoted(table.field()));
        values.put("level", table.level());
        values.put("settlingUnit", table.settlingUnit());
        values.put(
                "limit",
                StarterText.flow(limit(
                        table.limit().value(),
                        table.limit().unit(),
                        table.limit().basis())));
        values.put("reducedLimit", reducedLimit());
        values.put("publishedBy", table.publishedBy() == null ? "" : StarterText.flow(table.publishedBy()));
        values.put(
                "receipt",
                or(table.receipt(), "{ cutOff: \"15:00\", effect: clock, article: rules.transfer, basis: inferred }"));
        values.put("waits", waits());
        values.put("supplement", table.maySupplement());
        values.put("normNotes", normNotes());
        values.put(
                "works",
                draft.works().stream()
                        .flatMap(work -> work.norms().stream()
                                .map(norm -> Map.of(
                                        "id", norm.id(),
                                        "name", StarterText.quoted(norm.name()),
                                        "minutes", norm.minutes(),
                                        "basis", work.basis())))
                        .toList());
        values.put("cooperation", cooperation());
        values.put("papers", papers());
        values.put(
                "fee",
                or(
                        table.fee(),
                        "{ vnd: 0, basis: placeholder, note: \"Chưa ghi trong bảng: đối chiếu quyết định công bố\" }"));
        values.put("legalBasis", laws());
        values.put("result", StarterText.quoted(table.result()));
        files.put("config/procedures/" + table.key() + ".yaml", text.fill("configuration", values));
    }

    private static Map<String, Object> limit(int value, String unit, @Nullable String basis) {
        var limit = new LinkedHashMap<String, Object>();
        limit.put("value", value);
        limit.put("unit", unit);
        limit.put("basis", basis == null ? "stated" : basis);
        return limit;
    }

    private String reducedLimit() {
        var reduced = table.reducedLimit();
        if (reduced == null) {
            return "";
        }
        var values = limit(reduced.value(), reduced.unit(), reduced.basis());
        values.put("article", reduced.article());
        return StarterText.flow(values);
    }

    private List<String> waits() {
        var lines = new ArrayList<String>();
        if (table.waits() != null) {
            table.waits().forEach((reason, rule) -> lines.add(reason + ": " + StarterText.quoted(rule)));
        }
        if (!table.maySupplement()) {
            lines.add(
                    "supplement: { times: { value: 0, article: \"quy trình nội bộ của thủ tục\", basis: inferred } }");
        }
        return lines;
    }

    private List<String> cooperation() {
        return draft.works().stream()
                .filter(work -> work.shared() != null && !work.shared().units().isEmpty())
                .map(work -> "{ step: %s, units: [%s], %sarticle: %s, basis: placeholder }"
                        .formatted(
                                work.id(),
                                String.join(", ", work.shared().units()),
                                work.shared().key().equals("handoff") ? "window: 0, waiting: receiver, " : "",
                                work.shared().block().agencies()))
                .toList();
    }

    private List<String> normNotes() {
        var notes = new ArrayList<String>();
        var last = table.steps().get(table.steps().size() - 1);
        if (last.role() != null && Hand.of(last.role()).equals(Optional.of(Hand.CLERK)) && last.minutes() > 0) {
            notes.add("The table gives %d minutes to returning the result; here they belong to “record”."
                    .formatted(last.minutes()));
        }
        draft.works().stream()
                .filter(work -> work.minutes() == 0 && !work.id().equals("return"))
                .forEach(work -> notes.add("The table gives no time to “%s”: the step has no due instant of its own."
                        .formatted(work.id())));
        return notes;
    }

    private List<String> papers() {
        if (table.papers() == null) {
            return List.of("{ key: application, name: \"Đơn đề nghị\", need: always, copies: 1, basis: placeholder }");
        }
        return table.papers().stream().map(StarterText::flow).toList();
    }

    private List<String> laws() {
        if (table.legalBasis() == null) {
            return List.of("{ title: \"Quyết định công bố thủ tục hành chính\", basis: placeholder }");
        }
        return table.legalBasis().stream().map(StarterText::flow).toList();
    }

    private static String or(@Nullable Map<String, Object> given, String usual) {
        return given == null ? usual : StarterText.flow(given);
    }

    private void scenarios() {
        new DraftScenarios(draft, cast)
                .all()
                .forEach((file, values) -> files.put(
                        "processes/%s/scenarios/%s".formatted(table.key(), file), text.fill("scenario", values)));
    }
}
