package vn.motcua.designs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.bpmn.BpmnFile;
import vn.motcua.engine.bpmn.ModelFiles;
import vn.motcua.engine.bpmn.WorstPath;
import vn.motcua.organisation.Organisation;
import vn.motcua.procedures.Catalogue;
import vn.motcua.procedures.Library;
import vn.motcua.procedures.Procedure;
import vn.motcua.procedures.Publications;
import vn.motcua.rules.RuleSets;
import vn.motcua.rules.WaitRule;

/** The pages of the procedures: read from the models that count at this moment, so that they are never stale. */
@Component
public class ProcedureSheets {
    private final Library library;
    private final Catalogue catalogue;
    private final Publications publications;
    private final Organisation organisation;
    private final RuleSets rules;
    private final Clock clock;

    ProcedureSheets(
            Library library,
            Catalogue catalogue,
            Publications publications,
            Organisation organisation,
            RuleSets rules,
            Clock clock) {
        this.library = library;
        this.catalogue = catalogue;
        this.publications = publications;
        this.organisation = organisation;
        this.rules = rules;
        this.clock = clock;
    }

    /** Refusal {@code procedure-unknown}. */
    public ProcedureSheet of(String key) {
        var procedure = catalogue.current(key);
        var files = library.files();
        var diagram = new BpmnFile(path(key), files.text(path(key)));
        return new ProcedureSheet(
                procedure,
                steps(procedure, diagram),
                WorstPath.of(key, files).orElseThrow(),
                procedure
                        .wait("supplement", rules.on(LocalDate.now(clock)))
                        .map(ProcedureSheets::words)
                        .orElse("không"),
                diagram.calls().stream().map(called -> name(called, files)).toList(),
                publications.newest(key).orElse(null));
    }

    private static String words(WaitRule rule) {
        var times =
                rule.times() == null ? "không giới hạn số lần" : rule.times().value() + " lần";
        var within = rule.within() == null
                ? ""
                : ", trong " + rule.within().workingDays() + " ngày làm việc từ ngày tiếp nhận";
        var then =
                switch (rule.onClock()) {
                    case PAUSE -> "đồng hồ dừng, đủ thì tính tiếp";
                    case RESTART -> "đồng hồ dừng, đủ thì tính lại từ đầu";
                    case RUN_ON -> "đồng hồ vẫn chạy";
                };
        return times + within + "; " + then;
    }

    /** The diagram that counts now; Refusal {@code diagram-unknown}. */
    public String diagram(String key) {
        var text = library.files().texts().get(path(key));
        if (text == null) {
            throw Refusal.notFound("diagram-unknown", "Không có quy trình '" + key + "'.");
        }
        return text;
    }

    private List<ProcedureSheet.Step> steps(Procedure procedure, BpmnFile diagram) {
        var holders = diagram.holders();
        return procedure.norms().values().stream()
                .map(norm -> new ProcedureSheet.Step(
                        norm.name(),
                        norm.step().equals("receive")
                                ? title("clerk")
                                : title(holders.getOrDefault("task_" + norm.step(), "")),
                        norm.minutes(),
                        norm.basis().label()))
                .toList();
    }

    private String title(String role) {
        return Organisation.knowsRole(role) ? organisation.roleTitle(role) : "";
    }

    private static String path(String key) {
        return "processes/%s/%s.bpmn".formatted(key, key);
    }

    private static String name(String key, ModelFiles files) {
        return files.texts().containsKey(path(key)) ? new BpmnFile(path(key), files.text(path(key))).title() : key;
    }
}
