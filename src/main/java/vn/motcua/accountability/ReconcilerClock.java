package vn.motcua.accountability;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes round at the start, beside it, and every five minutes after the end of the round before. */
@Component
class ReconcilerClock {
    private static final Logger LOG = LoggerFactory.getLogger(ReconcilerClock.class);

    private final Reconciler reconciler;
    private final TaskScheduler housekeeping;
    private final boolean background;

    /** @param background false: nothing goes round by itself */
    ReconcilerClock(
            Reconciler reconciler,
            TaskScheduler housekeeping,
            @Value("${motcua.reconciler.background:true}") boolean background) {
        this.reconciler = reconciler;
        this.housekeeping = housekeeping;
        this.background = background;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (background) {
            housekeeping.schedule(this::round, housekeeping.getClock().instant());
        }
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M", scheduler = "housekeeping")
    void again() {
        if (background) {
            round();
        }
    }

    private void round() {
        try {
            reconciler.round();
        } catch (RuntimeException e) {
            // The database may be away for a moment; the next round looks at everything again.
            LOG.error("Lượt đối soát bị lỗi; lượt sau sẽ làm lại.", e);
        }
    }
}
