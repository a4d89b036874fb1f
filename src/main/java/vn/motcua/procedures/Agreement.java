package vn.motcua.procedures;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.motcua.engine.StartRefused;
import vn.motcua.engine.bpmn.ModelFiles;
import vn.motcua.organisation.Organisation;

/** What no schema and no single file can say: diagram, forms and configuration of one key mean the same. */
final class Agreement {
    private static final Pattern ROLE = Pattern.compile("\\$\\{role\\.of\\(dossier, *'([^']*)'\\)}");
    private static final Pattern NORM = Pattern.compile("\\$\\{norm\\.due\\((?:dossier, *)?'([^']*)'\\)}");
    /** The step that is over when the process starts: it is done at the counter. */
    private static final String RECEIVE = "receive";

    private final Map<String, Model> models;
    private final Set<String> supervisionSteps;
    private final ModelFiles files;

    /**
     * @param supervisionSteps steps of {@code config/rules/norms.yaml}
     * @param files the same models and procedures as text
     */
    Agreement(Map<String, Model> models, Set<String> supervisionSteps, ModelFiles files) {
        this.models = models;
        this.files = files;
        this.supervisionSteps = supervisionSteps;
    }

    void check(Model model) {
        var path = model.diagram().path();
        require(
                path.equals("processes/%s/%s.bpmn".formatted(model.key(), model.key())),
                "%s: tệp phải mang tên của thư mục, %s.bpmn.".formatted(path, model.key()));
        require(
                model.diagram().process().equals(model.key()),
                "%s: id của quy trình phải là '%s', đang là '%s'."
                        .formatted(path, model.key(), model.diagram().process()));
        var unused = new HashSet<>(model.forms().keySet());
        for (var task : model.diagram().tasks()) {
            require(
                    model.forms().containsKey(task.form()),
                    "%s, %s: không có biểu mẫu '%s' trong forms/%s."
                            .formatted(path, task.id(), task.form(), model.key()));
            unused.remove(task.form());
            checkRoles(path, task);
        }
        unused.forEach(form -> {
            throw new StartRefused("%s: không bước nào của %s dùng biểu mẫu này."
                    .formatted(model.forms().get(form), path));
        });
        for (var called : model.diagram().calls()) {
            require(
                    models.containsKey(called),
                    "%s: gọi quy trình '%s' không có trong processes.".formatted(path, called));
        }
    }

    void check(ProcedureSource source) {
        var procedure = source.procedure();
        var model = models.get(procedure.key());
        if (model == null) {
            throw new StartRefused("%s: không có quy trình processes/%s/%s.bpmn."
                    .formatted(source.path(), procedure.key(), procedure.key()));
        }
        checkNorms(source, model);
        checkCooperation(source, model);
        var outcomes = procedure.outcomes().keySet();
        for (var end : outcomes) {
            if (!model.diagram().ends().contains(end)) {
                throw ProcedureReader.fault(
                        source.path(), source.tree().get("outcomes"), "sơ đồ không có sự kiện kết thúc '" + end + "'");
            }
        }
        for (var end : model.diagram().ends()) {
            if (!outcomes.contains(end)) {
                throw ProcedureReader.fault(
                        source.path(), source.tree().get("outcomes"), "thiếu kết quả '" + end + "' của sơ đồ");
            }
        }
    }

    /**
     * What the diagram calls a block for, or places tasks at, is configured, and the other way round; a block has its norm
     * and a known role. Tasks at a partner have norms of their own.
     */
    private void checkCooperation(ProcedureSource source, Model model) {
        var procedure = source.procedure();
        var node = source.tree().path("cooperation");
        var legs = model.diagram().legs().keySet();
        var drawn = new TreeSet<String>(legs);
        drawn.addAll(model.diagram().seats());
        blocks(model).forEach(block -> drawn.addAll(block.diagram().seats()));
        if (!drawn.equals(procedure.cooperations().keySet())) {
            throw ProcedureReader.fault(
                    source.path(),
                    node,
                    "việc phối hợp %s, sơ đồ gọi khối hoặc giao việc cho %s"
                            .formatted(procedure.cooperations().keySet(), drawn));
        }
        for (var cooperation : procedure.cooperations().values()) {
            if (legs.contains(cooperation.step()) && !procedure.norms().containsKey(cooperation.step())) {
                throw ProcedureReader.fault(
                        source.path(), node, "việc phối hợp '%s' không có định mức".formatted(cooperation.step()));
            }
            var block = model.diagram().legs().get(cooperation.step());
            if (cooperation.windowMinutes() > 0
                    && block != null
                    && models.containsKey(block)
                    && models.get(block).diagram().handsOverAtOnce()) {
                throw ProcedureReader.fault(
                        source.path(),
                        node,
                        ("việc phối hợp '%s' có thời hạn từ chối %d phút, nhưng khối '%s' không có bước tiếp nhận, từ chối: "
                                        + "gửi là nhận, hãy ghi window: 0")
                                .formatted(cooperation.step(), cooperation.windowMinutes(), block));
            }
            if (!Organisation.knowsRole(cooperation.role())) {
                throw ProcedureReader.fault(source.path(), node, "không có vai trò '%s'".formatted(cooperation.role()));
            }
        }
    }

    private void checkNorms(ProcedureSource source, Model model) {
        var procedure = source.procedure();
        var node = source.tree().get("norms");
        if (procedure.norms().size() != node.size()) {
            throw ProcedureReader.fault(source.path(), node, "mỗi bước chỉ có một định mức");
        }
        var tasks = new HashSet<String>();
        model.diagram().tasks().forEach(task -> tasks.add(task.id()));
        blocks(model).forEach(block -> block.diagram().tasks().forEach(task -> tasks.add(task.id())));
        for (var step : procedure.norms().keySet()) {
            if (!step.equals(RECEIVE)
                    && !tasks.contains("task_" + step)
                    && !model.diagram().legs().containsKey(step)) {
                throw ProcedureReader.fault(
                        source.path(), node, "định mức '%s' không có bước 'task_%s' trong sơ đồ".formatted(step, step));
            }
        }
    }

    /** What a diagram calls, and what these call. */
    private Set<Model> blocks(Model model) {
        var found = new LinkedHashSet<Model>();
        var open = new ArrayDeque<>(List.of(model));
        while (!open.isEmpty()) {
            open.pop().diagram().calls().stream()
                    .map(models::get)
                    .filter(Objects::nonNull)
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    /** In each case the steps fit into the limit. */
    void checkTime(ProcedureSource source) {
        CaseCheck.check(source, files);
    }

    /** The steps that the diagrams of this key and their callers measure. */
    void checkSteps(Model model, Set<String> procedureSteps) {
        for (var task : model.diagram().tasks()) {
            var norm = NORM.matcher(task.due());
            if (norm.matches()) {
                var step = norm.group(1);
                require(
                        procedureSteps.contains(step) || supervisionSteps.contains(step),
                        "%s, %s: không có định mức cho bước '%s'."
                                .formatted(model.diagram().path(), task.id(), step));
            }
        }
    }

    private static void checkRoles(String path, Diagram.Task task) {
        var role = ROLE.matcher(task.groups());
        require(
                !role.matches() || Organisation.knowsRole(role.group(1)),
                "%s, %s: không có vai trò trong %s.".formatted(path, task.id(), task.groups()));
        var seat = Diagram.SEAT.matcher(task.groups());
        require(
                !seat.matches() || Cooperation.ROLES.contains(seat.group(2)),
                "%s, %s: đơn vị phối hợp không có vai trò trong %s; các vai trò: %s."
                        .formatted(path, task.id(), task.groups(), String.join(", ", Cooperation.ROLES)));
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new StartRefused(sentence);
        }
    }
}
