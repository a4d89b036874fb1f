package vn.motcua.engine.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** How far a dossier has come on one road: what it took, what its clock does, what is known of its variables. */
final class Journey {
    enum Clock {
        RUNNING,
        PAUSED,
        ANSWERED
    }

    /** Since the clock last started anew. */
    private List<Leg> legs = List.of();
    /** The longest stretch that a restart has ended. */
    private List<Leg> before = List.of();

    private Clock clock = Clock.RUNNING;
    private boolean lawful;
    private boolean aside;
    private int supplements;
    /** Variable → the values that it can have here; none for any value. */
    private Map<String, Set<String>> written = Map.of();

    private Set<String> seen = Set.of();
    /** The calls that lead here. */
    private String calls = "";

    static Journey start() {
        return new Journey();
    }

    private Journey but(Consumer<Journey> change) {
        var next = new Journey();
        next.legs = legs;
        next.before = before;
        next.clock = clock;
        next.lawful = lawful;
        next.aside = aside;
        next.supplements = supplements;
        next.written = written;
        next.seen = seen;
        next.calls = calls;
        change.accept(next);
        return next;
    }

    static long minutes(List<Leg> legs) {
        return legs.stream().mapToLong(Leg::minutes).sum();
    }

    long minutes() {
        return minutes(legs);
    }

    /** The longest stretch between two starts of the clock. */
    List<Leg> worst() {
        return minutes(before) > minutes() ? before : legs;
    }

    Clock clock() {
        return clock;
    }

    /** Whether the applicant has a result, a refusal, or his papers back. */
    boolean isLawful() {
        return lawful;
    }

    /** Whether this token runs beside the dossier: whoever waits for the result waits for another. */
    boolean isAside() {
        return aside;
    }

    int supplements() {
        return supplements;
    }

    /**
     * Time passes at a node; only a running clock counts it. A norm is for the whole step: whoever comes back to it without
     * a new limit has what was left of it.
     */
    Journey spend(String element, String step, long minutes) {
        var leg = new Leg(calls + element, step, minutes);
        if (clock != Clock.RUNNING || minutes == 0 || legs.contains(leg)) {
            return this;
        }
        return but(next -> {
            next.legs = new ArrayList<>(legs);
            next.legs.add(leg);
        });
    }

    Journey clock(Clock to) {
        return clock == Clock.ANSWERED ? this : but(next -> next.clock = to);
    }

    Journey restart() {
        return but(next -> {
            next.before = worst();
            next.legs = List.of();
            next.clock = Clock.RUNNING;
        });
    }

    Journey lawfully() {
        return but(next -> next.lawful = true);
    }

    Journey aside() {
        return but(next -> next.aside = true);
    }

    /** A supplement is asked for: what follows may be gone through once more. */
    Journey supplement() {
        return but(next -> {
            next.supplements = supplements + 1;
            next.seen = Set.of();
        });
    }

    boolean hasSeen(String node) {
        return seen.contains(node);
    }

    Journey see(String node) {
        return but(next -> {
            next.seen = new HashSet<>(seen);
            next.seen.add(node);
        });
    }

    boolean knows(String variable) {
        return written.containsKey(variable);
    }

    Journey write(String variable, Set<String> values) {
        return but(next -> {
            next.written = new HashMap<>(written);
            next.written.put(variable, Set.copyOf(values));
        });
    }

    /** Whether the variable can have this value here. */
    boolean mayBe(String variable, String value) {
        var values = written.getOrDefault(variable, Set.of());
        return values.isEmpty() || values.contains(value);
    }

    /** The values that the variable can have here; none for any value. */
    Set<String> values(String variable) {
        return written.getOrDefault(variable, Set.of());
    }

    /** From here on the variable has this value. */
    Journey where(String variable, String value) {
        return write(variable, Set.of(value));
    }

    /** From here on it has another; a variable of any value stays one. */
    Journey whereNot(String variable, String value) {
        var values = new TreeSet<>(written.getOrDefault(variable, Set.of()));
        return values.remove(value) ? write(variable, values) : this;
    }

    boolean hasOnly(String variable, String value) {
        return written.getOrDefault(variable, Set.of()).equals(Set.of(value));
    }

    /** The same journey as a called process sees it: other variables, other nodes. */
    Journey into(String call, Set<String> variables) {
        return but(next -> {
            next.calls = calls + call + "/";
            next.written = new HashMap<>();
            variables.forEach(variable -> next.written.put(variable, Set.of()));
            next.seen = Set.of();
        });
    }

    /** Back from a called process: its time and its clock, the caller's variables. */
    Journey backTo(Journey caller) {
        return but(next -> {
            next.written = caller.written;
            next.seen = supplements > caller.supplements ? Set.of() : caller.seen;
            next.aside = caller.aside;
            next.calls = caller.calls;
        });
    }

    /** Two branches have met: the slower one tells the time, both tell what is known. */
    Journey with(Journey other) {
        var slower = other.minutes() > minutes() ? other : this;
        return slower.but(next -> {
            next.before = minutes(other.before) > minutes(before) ? other.before : before;
            next.lawful = lawful || other.lawful;
            next.supplements = Math.max(supplements, other.supplements);
            next.written = new HashMap<>(other.written);
            next.written.putAll(written);
            next.seen = new HashSet<>(seen);
            next.seen.addAll(other.seen);
            next.clock = clock.ordinal() > other.clock.ordinal() ? clock : other.clock;
        });
    }

    /** What can differ later: of two journeys that agree in this, only the longer one matters. */
    List<Object> state() {
        return List.of(clock, lawful, aside, supplements, written);
    }
}
