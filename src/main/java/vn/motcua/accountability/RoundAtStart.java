package vn.motcua.accountability;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A round at the start: what went missing while the machine was down is found before the first five minutes are over. */
@Component
class RoundAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(RoundAtStart.class);

    private final Rounds rounds;
    private final TransactionTemplate transaction;

    RoundAtStart(Rounds rounds, PlatformTransactionManager transactions) {
        this.rounds = rounds;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void run() {
        try {
            transaction.executeWithoutResult(status -> rounds.sweep());
        } catch (RuntimeException e) {
            // Another node may be going round too; nothing is lost, the next round looks at everything again.
            LOG.error("Lượt tuần tra lúc khởi động bị lỗi; lượt sau sẽ làm lại.", e);
        }
    }
}
