package vn.motcua.engine.bpmn;

import java.util.ArrayList;
import java.util.List;

/** All rules on all files. */
public final class Model {
    private final ModelFiles files;
    private final Lexicon lexicon;

    public Model(ModelFiles files, Lexicon lexicon) {
        this.files = files;
        this.lexicon = lexicon;
    }

    /** What is wrong in one of {@link #paths()}, and in the blocks that it calls as far as this procedure is concerned. */
    public List<Finding> findings(String path) {
        var text = files.text(path);
        if (path.endsWith(".bpmn")) {
            return findings(new BpmnFile(path, text));
        }
        if (path.endsWith(".dmn")) {
            return DecisionRules.check(path, text);
        }
        return FormRules.check(new FormFile(path, text), lexicon.words());
    }

    /** What can be checked: every diagram, table and form. */
    public List<String> paths() {
        return files.texts().keySet().stream()
                .filter(path -> path.matches(".*\\.(bpmn|dmn|form)"))
                .toList();
    }

    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        paths().forEach(path -> findings.addAll(findings(path)));
        return findings;
    }

    private List<Finding> findings(BpmnFile file) {
        StyleRules.check(file);
        DrawingRules.check(file);
        WiringRules.check(file, files, lexicon);
        ExecutionRules.check(file);
        DomainRules.check(file, files);
        RoadRules.check(file, files);
        return file.findings();
    }
}
