package vn.motcua.deadlines;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Applies a calendar change on a thread of its own, one at a time, and says at the start what is pending. */
@Component
public class CalendarChangeThread implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarChangeThread.class);
    private static final long PATIENCE_SECONDS = 20;

    private final CalendarChanges changes;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "calendar-change"));
    private final AtomicBoolean working = new AtomicBoolean();

    CalendarChangeThread(CalendarChanges changes) {
        this.changes = changes;
    }

    /** As {@link CalendarChanges#apply}, refusals too, but returns when it has begun. Again while it works changes nothing. */
    public void begin(String version, String decision, String official) {
        UUID change = changes.begin(version, decision, official);
        if (!working.getAndSet(true)) {
            thread.execute(() -> work(change));
        }
    }

    /** Whether this node applies a change now; another node may. */
    public boolean isWorking() {
        return working.get();
    }

    private void work(UUID change) {
        try {
            CalendarProgress end = changes.run(change);
            LOG.info(
                    "Áp dụng lịch làm việc {}: dời {} hồ sơ, không dời {}, giữ nguyên lịch cũ {}.",
                    end.version(),
                    end.moved(),
                    end.unmoved(),
                    end.kept());
        } catch (RuntimeException fault) {
            LOG.error("Áp dụng lịch làm việc bị gián đoạn; có thể tiếp tục ở trang /lich/thay-doi.", fault);
        } finally {
            working.set(false);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhatIsPending() {
        changes.pending().ifPresent(LOG::warn);
    }

    /** Finishes the dossier in hand; the rest waits until somebody continues. */
    @Override
    public void destroy() throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
