package vn.motcua.messages;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the sender on a thread of its own, at intervals and when a mail was put: never on the engine's threads. */
@Component
class OutboxClock implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxClock.class);
    private static final long PATIENCE_SECONDS = 20;
    private final Sender sender;
    private final MailProperties properties;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile @Nullable ScheduledExecutorService thread;

    OutboxClock(Sender sender, MailProperties properties) {
        this.sender = sender;
        this.properties = properties;
    }

    /** Looks at the outbox now; many calls in a row are one. */
    void wake() {
        var running = thread;
        if (running == null || woken.getAndSet(true)) return;
        try {
            running.execute(this::round);
        } catch (RejectedExecutionException e) {
            LOG.debug("Stopping: the mail stays in the outbox for the next start.", e);
        }
    }

    private void round() {
        woken.set(false);
        try {
            sender.round();
        } catch (RuntimeException e) {
            // Nothing is lost: the rows stay, and a claimed one is free again when its lease is over.
            LOG.error("Lượt gửi thư bị lỗi; sẽ thử lại.", e);
        }
    }

    @Override
    public void start() {
        if (!properties.background()) return;
        var started = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "outbox"));
        long poll = properties.poll().toMillis();
        started.scheduleWithFixedDelay(this::round, poll, poll, TimeUnit.MILLISECONDS);
        thread = started;
    }

    /** Lets the mail in hand go out; what waits, waits for the next start. */
    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running == null) return;
        running.shutdown();
        try {
            if (!running.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) running.shutdownNow();
        } catch (InterruptedException e) {
            running.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
