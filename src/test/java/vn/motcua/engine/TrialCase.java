package vn.motcua.engine;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;

/** A test with a small process and a dossier of its own. */
@MotCuaIT
abstract class TrialCase {
    static final String OFFICIAL = "chuyenvien";

    @Autowired
    Deployments deployments;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Heard heard;

    String key = "";
    String dossier = "";

    @BeforeEach
    void aKeyOfItsOwn() {
        key = Trial.key();
        dossier = "dossier-of-" + key;
    }

    OpenTask start(String afterTask, String... path) {
        var nodes = Trial.userTask(key, "camunda:dueDate='${trial.at(1893456000000)}'") + afterTask;
        deployments.deploy(key, Trial.filesWithForm(key, Trial.process(key, nodes, path)));
        processes.start(key, dossier, Map.of("dossier", "FORGED"));
        return onlyTask();
    }

    OpenTask start() {
        return start("", "task_trial");
    }

    OpenTask onlyTask() {
        return tasks.open(dossier).stream().findFirst().orElseThrow();
    }
}
