package vn.motcua.deadlines.bpmn;

import java.util.Map;
import vn.motcua.engine.Processes;
import vn.motcua.engine.Vocabulary;

/** What processes may do about an apology before there is a letter. */
@Vocabulary("apology")
public class ApologyVocabulary {
    private static final String PROCESS = "apology-letter";

    private final Processes processes;

    ApologyVocabulary(Processes processes) {
        this.processes = processes;
    }

    /** Has the settling agency write an apology with a new date; once per dossier (NĐ 61/2018 Đ.19.9). */
    public void open(String dossier) {
        if (processes.instances(PROCESS, dossier).isEmpty()) {
            processes.start(PROCESS, dossier, Map.of());
        }
    }
}
