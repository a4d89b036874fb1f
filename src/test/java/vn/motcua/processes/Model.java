package vn.motcua.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All rules on all files. */
final class Model {
    private final ModelFiles files;
    private final Set<String> signatures;

    Model(ModelFiles files, Set<String> signatures) {
        this.files = files;
        this.signatures = signatures;
    }

    List<Finding> findings(String path) {
        if (path.endsWith(".bpmn")) {
            return findings(new BpmnFile(path, files.texts().get(path)));
        }
        if (path.endsWith(".dmn")) {
            return DecisionRules.check(path, files.texts().get(path));
        }
        return FormRules.check(new FormFile(path, files.texts().get(path)), words());
    }

    /** What can be checked: every diagram, table and form. */
    List<String> paths() {
        return files.texts().keySet().stream()
                .filter(path -> path.matches(".*\\.(bpmn|dmn|form)"))
                .toList();
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        paths().forEach(path -> findings.addAll(findings(path)));
        return findings;
    }

    private List<Finding> findings(BpmnFile file) {
        StyleRules.check(file);
        DrawingRules.check(file);
        WiringRules.check(file, files, signatures);
        ExecutionRules.check(file);
        DomainRules.check(file, files);
        return file.findings();
    }

    private Set<String> words() {
        return signatures.stream()
                .map(signature -> signature.substring(0, signature.indexOf('.')))
                .collect(Collectors.toSet());
    }
}
