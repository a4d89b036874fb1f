package vn.motcua.engine;

import java.time.Instant;

/** Time as whoever plays a scenario moves it: forward only; what is due by then happens. */
public interface Passage {
    /** Goes to the instant and runs what is due by then, in the order of the due dates. */
    void advanceTo(Instant instant);

    /** Runs what is due now. */
    void runDueJobs();

    /** From now on the jobs of this dossier belong to the play. */
    default void follow(String dossier) {}

    /** Does what may be refused; a refusal leaves nothing half done. */
    default void attempt(Runnable work) {
        work.run();
    }
}
