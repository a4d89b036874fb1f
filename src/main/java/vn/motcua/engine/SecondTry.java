package vn.motcua.engine;

import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work of a module that moves a process, in a transaction of its own. Work that loses a race against somebody who
 * completes a task of the same process is done once more on what then stands; single engine commands have {@link OuterCommand}.
 */
@Component
public class SecondTry {
    private static final Logger LOG = LoggerFactory.getLogger(SecondTry.class);

    private static final String DEADLOCK = "40P01";

    private final TransactionTemplate transaction;

    SecondTry(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws Refusal {@code overtaken} when it loses again, and what the work refuses */
    public <T> T run(Supplier<T> work) {
        try {
            return once(work);
        } catch (RuntimeException e) {
            if (!isLostRace(e)) {
                throw e;
            }
            LOG.info("Lost a race, doing it once more: {}", e.getMessage());
        }
        try {
            return once(work);
        } catch (RuntimeException e) {
            throw isLostRace(e) ? OuterCommand.overtaken() : e;
        }
    }

    /** Somebody was first, or each waited for the other and the database ended one of them. */
    private static boolean isLostRace(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException
                    || cause instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private <T> T once(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
