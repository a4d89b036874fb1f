package vn.motcua.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When the step began whose due date is asked for, and whose it is. It begins now, as it opens; when an open step is dated
 * again, when it had opened: a word that counts from “now” would give it all its time once more.
 */
@Component
public class StepBegin {
    private final ThreadLocal<@Nullable Instant> earlier = new ThreadLocal<>();
    private final ThreadLocal<@Nullable String> holder = new ThreadLocal<>();
    private final Clock clock;

    StepBegin(Clock clock) {
        this.clock = clock;
    }

    public Instant instant() {
        Instant begun = earlier.get();
        return begun == null ? clock.instant() : begun;
    }

    /** The unit that the step waits for; empty where somebody is appointed, and for timers. */
    public Optional<String> unit() {
        return Optional.ofNullable(holder.get());
    }

    /** Asks for the due date of a step of this unit. */
    public @Nullable Object in(@Nullable String unit, Supplier<@Nullable Object> dating) {
        var outer = holder.get();
        holder.set(unit);
        try {
            return dating.get();
        } finally {
            holder.set(outer);
        }
    }

    /** Runs what dates a step that began at this instant. */
    void at(Instant begun, Runnable dating) {
        earlier.set(begun);
        try {
            dating.run();
        } finally {
            earlier.remove();
        }
    }
}
