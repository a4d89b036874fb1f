package vn.motcua.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The outermost ring around every command. A person's command that loses a race against a timer is done once more, when
 * it is outermost (inside another transaction only its owner can). A refusal comes out as itself, however deep it was thrown.
 */
final class OuterCommand extends CommandInterceptor {
    private static final Logger log = LoggerFactory.getLogger(OuterCommand.class);

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return once(command);
        } catch (RuntimeException e) {
            var refusal = isTaskGone(e) && !isNested() ? overtaken() : Refusals.in(e);
            if (refusal == null) {
                throw e;
            }
            Refusals.noted(refusal);
            throw refusal;
        }
    }

    private <T> T once(Command<T> command) {
        if (isNested() || isJob()) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (OptimisticLockingException lost) {
            log.info("Lost a race, doing it once more: {}", lost.getMessage());
            return again(command);
        }
    }

    private <T> T again(Command<T> command) {
        try {
            return next.execute(command);
        } catch (OptimisticLockingException lostAgain) {
            throw overtaken();
        }
    }

    private static boolean isTaskGone(RuntimeException e) {
        return e instanceof NullValueException && String.valueOf(e.getMessage()).startsWith("Cannot find task with id");
    }

    static Refusal overtaken() {
        return Refusal.conflict(
                "overtaken", "Việc này vừa được làm xong hoặc thay đổi ở nơi khác. Hãy tải lại rồi xem lại.");
    }

    private static boolean isNested() {
        return Context.getCommandContext() != null || TransactionSynchronizationManager.isActualTransactionActive();
    }

    /** Jobs are tried again by their executor. */
    private static boolean isJob() {
        return Context.getJobExecutorContext() != null;
    }
}
