package vn.motcua.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;
import vn.motcua.engine.bpmn.BpmnFile;
import vn.motcua.engine.bpmn.Finding;
import vn.motcua.engine.bpmn.FormFile;
import vn.motcua.engine.bpmn.Lexicon;
import vn.motcua.engine.bpmn.Model;
import vn.motcua.engine.bpmn.ModelFiles;

/** Everything that is wrong with the models of one key: the house rules, and what a deployment would refuse. */
@Component
public class ModelChecks {
    private final Words words;

    ModelChecks(ListableBeanFactory beans) {
        this.words = new Words(beans);
    }

    /**
     * @param files all models, those of the key among them
     * @param roles whether there is a role of this id
     * @return nothing when the key may be deployed; for a block, the faults that it makes in its callers too
     */
    public List<Finding> findings(ModelFiles files, String key, Predicate<String> roles) {
        var own = paths(files, key);
        var unreadable = unreadable(files, own);
        if (!unreadable.isEmpty()) {
            return unreadable;
        }
        var model = new Model(files, new Lexicon(words.signatures(), roles));
        var findings = new LinkedHashSet<Finding>();
        own.forEach(path -> findings.addAll(model.findings(path)));
        callers(files, key).forEach(path -> findings.addAll(model.findings(path)));
        own.stream().filter(path -> path.endsWith(".bpmn")).forEach(path -> findings.addAll(refused(files, key, path)));
        return List.copyOf(findings);
    }

    private static List<String> paths(ModelFiles files, String key) {
        return files.texts().keySet().stream()
                .filter(path -> path.matches("(processes/%s/[^/]+\\.bpmn|forms/%s/[^/]+\\.form)".formatted(key, key)))
                .toList();
    }

    private static List<Finding> unreadable(ModelFiles files, List<String> paths) {
        var findings = new ArrayList<Finding>();
        for (var path : paths) {
            try {
                if (path.endsWith(".form")) {
                    new FormFile(path, files.text(path));
                } else if (new BpmnFile(path, files.text(path)).hasNoProcess()) {
                    findings.add(new Finding("unreadable", path, "", "không có quy trình nào", "vẽ một quy trình"));
                }
            } catch (StartRefused | IllegalArgumentException e) {
                findings.add(new Finding(
                        "unreadable",
                        path,
                        "",
                        String.valueOf(e.getMessage()),
                        "mở lại bằng Camunda Modeler (Camunda 7) và lưu"));
            }
        }
        return findings;
    }

    private static Set<String> callers(ModelFiles files, String key) {
        var callers = new LinkedHashSet<String>();
        for (var diagram : files.diagrams()) {
            if (!diagram.key().equals(key) && diagram.calls().contains(key)) {
                callers.add(diagram.path());
            }
        }
        return callers;
    }

    private List<Finding> refused(ModelFiles files, String key, String path) {
        var inspection = new BpmnInspection(path, files.forms(key).keySet(), new ExpressionCheck(words));
        try {
            inspection.inspect(Xml.read(files.text(path).getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException e) {
            return List.of(new Finding("unreadable", path, "", String.valueOf(e.getMessage()), "lưu lại từ Modeler"));
        }
        return inspection.faults().stream()
                .map(fault -> new Finding(
                        "deployment",
                        path,
                        fault.place().replaceAll(" .*", ""),
                        fault.what(),
                        "dùng mẫu của Modeler; xem docs/vocabulary.md"))
                .toList();
    }
}
