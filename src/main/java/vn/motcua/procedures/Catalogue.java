package vn.motcua.procedures;

import java.util.List;
import org.springframework.stereotype.Component;

/** The administrative procedures that can be received now, and every version that a dossier was ever received under. */
@Component
public class Catalogue {
    /** What can be received now, by name in Vietnamese order. */
    public List<Procedure> current() {
        throw new UnsupportedOperationException("catalogue is not read yet");
    }

    /**
     * The version that a dossier received now would keep.
     *
     * @throws vn.motcua.engine.Refusal {@code procedure-unknown}
     */
    public Procedure current(String key) {
        throw new UnsupportedOperationException("catalogue is not read yet");
    }

    /**
     * A version that was ever current.
     *
     * @throws vn.motcua.engine.Refusal {@code procedure-unknown}
     */
    public Procedure version(String key, String version) {
        throw new UnsupportedOperationException("catalogue is not read yet");
    }

    /**
     * The unit that settles the procedure in an agency, such as {@code tp-kon-tum-tckh}.
     *
     * @throws vn.motcua.engine.Refusal {@code procedure-not-settled-here} when the agency has no such unit
     */
    public String settlingUnit(Procedure procedure, String agency) {
        throw new UnsupportedOperationException("catalogue is not read yet");
    }
}
