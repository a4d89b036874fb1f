package vn.motcua.engine;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Who acts: the official whom the engine or Spring Security knows in this thread, else the system itself. */
@Component
public class Actors {
    /** The actor of timers, job threads and the start. */
    public static final String SYSTEM = "system";

    /** The acting official's id, or {@link #SYSTEM}. */
    public String current() {
        throw new UnsupportedOperationException("engine: Actors.current");
    }

    /** Does the work in the name of this official, with his groups, and gives the thread back as it was. */
    public <T> T as(String official, Supplier<T> work) {
        throw new UnsupportedOperationException("engine: Actors.as");
    }

    /** Does the work in the name of this official. */
    public void as(String official, Runnable work) {
        as(official, () -> {
            work.run();
            return true;
        });
    }
}
