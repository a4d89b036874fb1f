package vn.motcua.accountability;

import java.util.List;
import org.springframework.stereotype.Component;

/** Who held a dossier how long, from receipt to result: every late working minute has a holder. */
@Component
public class Holdings {
    /** In order of time, without gaps or overlaps; up to the present while the dossier is open. */
    public List<Holding> of(String dossier) {
        throw new UnsupportedOperationException("accountability: holdings");
    }
}
