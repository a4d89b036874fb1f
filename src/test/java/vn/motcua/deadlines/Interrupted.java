package vn.motcua.deadlines;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.stereotype.Component;

/** Breaks off the application of a calendar change inside the transaction of a dossier. */
@Component
class Interrupted implements ApplicationListener<PayloadApplicationEvent<AppointmentMoved>> {
    /** As a killed machine: nothing goes on. */
    static final class Killed extends Error {}

    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private volatile boolean kill;

    /** Lets so many dossiers be moved, and dies in the middle of the next one. */
    void killedAfter(int moves) {
        kill = true;
        left.set(moves);
    }

    /** Lets so many dossiers be moved, and fails with the next one. */
    void failsAfter(int moves) {
        kill = false;
        left.set(moves);
    }

    void never() {
        left.set(Integer.MAX_VALUE);
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<AppointmentMoved> event) {
        if (left.getAndDecrement() != 0) {
            return;
        }
        if (kill) {
            throw new Killed();
        }
        throw new IllegalStateException("a race against a timer");
    }
}
