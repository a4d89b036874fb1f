package vn.motcua.engine;

import java.util.List;
import org.springframework.stereotype.Component;

/** Jobs that gave up: somebody has to mend something. */
@Component
public class Incidents {
    /** All open incidents, oldest first. */
    public List<Incident> open() {
        throw new UnsupportedOperationException("engine: Incidents.open");
    }

    /** Lets the job try once more; nothing happens when the incident is gone. */
    public void retry(String incidentId) {
        throw new UnsupportedOperationException("engine: Incidents.retry");
    }
}
