package vn.motcua.processes;

import java.nio.file.Path;
import java.util.List;
import vn.motcua.engine.bpmn.Finding;
import vn.motcua.engine.bpmn.Model;
import vn.motcua.engine.bpmn.ModelFiles;

/** The rules of {@link ModelTest} on the files of another folder. */
public final class HouseRules {
    private HouseRules() {}

    /**
     * @param home the folder with {@code processes}, {@code forms} and {@code config}
     * @return a sentence for each fault in the diagram and the forms of this key
     */
    public static List<String> findings(Path home, String key) {
        var model = new Model(ModelFiles.of(home), Words.ofTheCode().lexicon());
        return model.paths().stream()
                .filter(path -> path.split("/")[1].equals(key))
                .flatMap(path -> model.findings(path).stream())
                .map(Finding::toString)
                .toList();
    }
}
