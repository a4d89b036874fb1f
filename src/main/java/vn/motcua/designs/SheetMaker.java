package vn.motcua.designs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadlines.PauseReason;
import vn.motcua.engine.bpmn.BpmnFile;
import vn.motcua.engine.bpmn.ModelFiles;
import vn.motcua.engine.bpmn.WorstPath;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Unit;
import vn.motcua.procedures.Cooperation;
import vn.motcua.procedures.Level;
import vn.motcua.procedures.Procedure;
import vn.motcua.procedures.Publication;
import vn.motcua.procedures.StepNorm;
import vn.motcua.rules.RuleSet;
import vn.motcua.rules.WaitRule;

/** Reads a procedure's sheet out of its models. Pure: the same models give the same sheet. */
final class SheetMaker {
    private static final Map<String, String> RUNS_OUT =
            Map.of("RETURN", "trả lại hồ sơ", "RESUME", "đồng hồ chạy tiếp");

    private final ModelFiles files;
    private final Map<String, BpmnFile> diagrams = new LinkedHashMap<>();
    private final Organisation organisation;
    private final List<RuleSet> rules;

    /** @param rules those whose waits are told */
    SheetMaker(ModelFiles files, Organisation organisation, List<RuleSet> rules) {
        this.files = files;
        this.organisation = organisation;
        this.rules = rules;
        files.diagrams().forEach(diagram -> diagrams.put(diagram.key(), diagram));
    }

    ProcedureSheet of(Procedure procedure, @Nullable Publication publication) {
        var diagram = diagram(procedure.key());
        var worst = WorstPath.of(procedure.key(), files).orElseThrow();
        return new ProcedureSheet(
                procedure,
                procedure.norms().values().stream()
                        .map(norm -> step(procedure, norm, diagram))
                        .toList(),
                worst,
                road(procedure, worst),
                cases(procedure),
                waits(procedure, diagram),
                diagram.calls().stream()
                        .map(called -> Optional.ofNullable(diagrams.get(called))
                                .map(BpmnFile::title)
                                .orElse(called))
                        .toList(),
                publication);
    }

    BpmnFile diagram(String key) {
        return Optional.ofNullable(diagrams.get(key)).orElseThrow();
    }

    private ProcedureSheet.Step step(Procedure procedure, StepNorm norm, BpmnFile diagram) {
        var role = norm.step().equals("receive") ? "clerk" : holder(diagram, "task_" + norm.step());
        var seat = diagram.seats().get("task_" + norm.step());
        var cooperation = procedure.cooperations().get(seat == null ? norm.step() : seat);
        return new ProcedureSheet.Step(
                norm.name(),
                cooperation == null
                        ? title(role, procedure.level().in(organisation))
                        : (seat == null ? "" : titleAtPartner(role) + ", ") + units(procedure, cooperation),
                norm.minutes(),
                norm.basis().label());
    }

    /** The role that does a task of the diagram, or of a block that it calls; empty when neither says. */
    private String holder(BpmnFile diagram, String task) {
        return Stream.concat(
                        Stream.of(diagram),
                        diagram.calls().stream().flatMap(key -> Stream.ofNullable(diagrams.get(key))))
                .map(each -> each.holders().getOrDefault(task, ""))
                .filter(role -> !role.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The organisation knows one name for the head of every agency; the level tells which one he is. */
    private String title(String role, Level level) {
        if (role.equals("agency-head")) {
            return level == Level.PROVINCE
                    ? "Giám đốc sở"
                    : "Chủ tịch UBND " + level.label().toLowerCase(Locale.ROOT);
        }
        return Organisation.knowsRole(role) ? organisation.roleTitle(role) : "";
    }

    private String titleAtPartner(String role) {
        return role.equals("agency-head") ? "Người đứng đầu cơ quan" : organisation.roleTitle(role);
    }

    /** By name, as the first agency of the province has them that settles the procedure. */
    private String units(Procedure procedure, Cooperation cooperation) {
        var agency = organisation.units().stream()
                .map(Unit::id)
                .sorted()
                .filter(unit ->
                        organisation.settling(unit, procedure.settlingUnit()).isPresent())
                .findFirst();
        return cooperation.units().stream()
                .map(ending -> agency.flatMap(unit -> organisation.partner(unit, ending))
                        .map(Unit::name)
                        .orElse(ending))
                .collect(Collectors.joining(", "));
    }

    private List<ProcedureSheet.Stretch> road(Procedure procedure, WorstPath worst) {
        var names = new HashMap<String, String>();
        diagrams.values().forEach(diagram -> names.putAll(diagram.names()));
        names.putAll(diagram(procedure.key()).names());
        return worst.legs().stream()
                .filter(leg -> leg.minutes() > 0)
                .map(leg -> new ProcedureSheet.Stretch(
                        name(procedure, leg.step(), names.getOrDefault(last(leg.element()), "")), leg.minutes()))
                .toList();
    }

    private List<ProcedureSheet.InCase> cases(Procedure procedure) {
        var paths = WorstPath.inEachCase(procedure.key(), files);
        return IntStream.range(0, procedure.cases().size())
                .mapToObj(place -> new ProcedureSheet.InCase(
                        procedure.cases().get(place),
                        paths.get(place),
                        procedure.cases().get(place).norms().values().stream()
                                .filter(norm -> !procedure.norms().containsValue(norm))
                                .map(norm -> new ProcedureSheet.Stretch(norm.name(), norm.minutes()))
                                .toList()))
                .toList();
    }

    private static String name(Procedure procedure, String step, String node) {
        var norm = procedure.norms().get(step);
        return norm != null ? norm.name() : node.isEmpty() ? step : node;
    }

    private static String last(String element) {
        return element.substring(element.lastIndexOf('/') + 1);
    }

    private List<ProcedureSheet.Wait> waits(Procedure procedure, BpmnFile diagram) {
        var waits = new ArrayList<ProcedureSheet.Wait>();
        for (var reason : reasons(diagram, new TreeSet<>())) {
            for (var ruleSet : rules) {
                procedure
                        .wait(reason, ruleSet)
                        .ifPresent(rule -> waits.add(new ProcedureSheet.Wait(
                                PauseReason.of(reason).words(), ruleSet.name(), words(rule) + whose(procedure, rule))));
            }
        }
        return waits;
    }

    /** What the diagram waits for, itself and in the blocks that it calls. */
    private Set<String> reasons(BpmnFile diagram, Set<String> seen) {
        var reasons = new TreeSet<>(diagram.pauses());
        diagram.calls().stream()
                .filter(diagrams::containsKey)
                .filter(seen::add)
                .forEach(called -> reasons.addAll(reasons(diagram(called), seen)));
        return reasons;
    }

    private String whose(Procedure procedure, WaitRule rule) {
        if (rule.onClock() == WaitRule.OnClock.RUN_ON) {
            return "";
        }
        return "; thời gian chờ "
                + switch (rule.whom()) {
                    case CITIZEN -> "của người nộp";
                    case AGENCY -> "của " + agency(procedure, rule.waitsFor());
                    case HOLDER -> "của người đang giữ bước";
                    case NOBODY -> "không tính cho ai";
                };
    }

    private String agency(Procedure procedure, WaitRule.@Nullable WaitsFor awaited) {
        var step = awaited == null || awaited.step() == null
                ? null
                : procedure.cooperations().get(awaited.step());
        if (step != null) {
            return units(procedure, step);
        }
        return awaited == null || awaited.name() == null ? "cơ quan khác" : awaited.name();
    }

    private static String words(WaitRule rule) {
        var words = new ArrayList<String>();
        words.add(rule.times() == null ? "không giới hạn số lần" : rule.times().value() + " lần");
        if (rule.within() != null && rule.within().workingDays() != null) {
            words.add((rule.times() != null && rule.times().value() > 1 ? "lần đầu trong " : "trong ")
                    + rule.within().workingDays() + " ngày làm việc từ ngày tiếp nhận");
        }
        if (rule.longest() != null) {
            words.add("chờ tối đa " + rule.longest().limit().text()
                    + (rule.runsOut() == null
                            ? ""
                            : ", hết thời gian đó "
                                    + RUNS_OUT.get(rule.runsOut().then().name())));
        }
        return String.join(", ", words)
                + switch (rule.onClock()) {
                    case PAUSE -> "; đồng hồ dừng, xong thì tính tiếp";
                    case RESTART -> "; đồng hồ dừng, đủ thì tính lại từ đầu";
                    case RUN_ON -> "; đồng hồ vẫn chạy";
                };
    }
}
