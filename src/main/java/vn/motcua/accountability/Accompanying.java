package vn.motcua.accountability;

import java.util.Set;

/** Processes that go along with a dossier without being its procedure: their tasks do not hold the dossier. */
final class Accompanying {
    static final String ESCALATION = "escalation";
    static final String REVIEW = "accountability-review";
    static final String INCIDENT = "incident";
    static final String CLOSING = "close-answered";

    private static final Set<String> PROCESSES =
            Set.of("deadline-supervision", "apology-letter", ESCALATION, REVIEW, INCIDENT, CLOSING, "task-watch");
    private static final Set<String> UNWATCHED = Set.of(ESCALATION, REVIEW, INCIDENT);

    private Accompanying() {}

    static boolean isProcedure(String processKey) {
        return !PROCESSES.contains(processKey);
    }

    /** Whether an overdue task is put before a supervisor; not what is before one already. */
    static boolean isWatched(String processKey) {
        return !UNWATCHED.contains(processKey);
    }
}
