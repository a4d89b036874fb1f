package vn.motcua.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Our own commands on process instances. They run without the caller's engine rights (the calling module has checked
 * what he may do), carry his name, join a running transaction, and retry once when they lose a race and are outermost.
 */
@Component
public class Processes {
    /**
     * Starts the newest version of a process.
     *
     * @param dossier the dossier code: business key, and {@code dossier} in every expression
     * @param scalars String, number, boolean or Date by name
     * @return the process instance's id
     */
    public String start(String processKey, String dossier, Map<String, ?> scalars) {
        throw new UnsupportedOperationException("engine: Processes.start");
    }

    /** Tells every instance of this dossier that waits for the message; nobody waiting is no error. */
    public void tell(String message, String dossier) {
        throw new UnsupportedOperationException("engine: Processes.tell");
    }

    /** Tells one process instance; not waiting for it is no error. */
    public void tellInstance(String message, String processInstance) {
        throw new UnsupportedOperationException("engine: Processes.tellInstance");
    }

    /** Asks the words again for the due dates of the open timers of this process and dossier. */
    public void redate(String processKey, String dossier) {
        throw new UnsupportedOperationException("engine: Processes.redate");
    }

    public boolean isRunning(String processKey, String dossier) {
        throw new UnsupportedOperationException("engine: Processes.isRunning");
    }

    /** Ids of the instances of this dossier, ended ones too, newest first. */
    public List<String> instances(String processKey, String dossier) {
        throw new UnsupportedOperationException("engine: Processes.instances");
    }

    /** The BPMN file (UTF-8) of exactly the version that this instance runs or ran. */
    public Optional<byte[]> diagram(String processInstance) {
        throw new UnsupportedOperationException("engine: Processes.diagram");
    }

    /** BPMN ids where tokens stand now; empty when nothing runs. */
    public List<String> activeActivities(String processKey, String dossier) {
        throw new UnsupportedOperationException("engine: Processes.activeActivities");
    }

    /** BPMN ids where the tokens of this instance stand now. */
    public List<String> activeActivities(String processInstance) {
        throw new UnsupportedOperationException("engine: Processes.activeActivities");
    }
}
