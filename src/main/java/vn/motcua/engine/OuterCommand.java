package vn.motcua.engine;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.pvm.PvmException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The outermost ring around every command. A person's command that loses a race is done once more, when it is outermost
 * (inside another transaction only its owner can). A race is also lost when the task was read before the winner's commit
 * and its execution after it: such an execution stands nowhere, of which the engine complains with a {@link PvmException}.
 * The same official may race with himself too. A refusal comes out as itself, however deep it was thrown.
 */
final class OuterCommand extends CommandInterceptor {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final Logger log = LoggerFactory.getLogger(OuterCommand.class);

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return once(command);
        } catch (RuntimeException e) {
            var refusal = !isNested() && isTaskGone(e) ? overtaken() : Refusals.in(e);
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
        } catch (ProcessEngineException lost) {
            if (!isLostRace(lost)) {
                throw lost;
            }
            log.info("Lost a race, doing it once more: {}", lost.getMessage());
            return again(command);
        }
    }

    private <T> T again(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException lostAgain) {
            throw lostAgain instanceof OptimisticLockingException || isRightTwice(lostAgain) ? overtaken() : lostAgain;
        }
    }

    private static boolean isLostRace(ProcessEngineException e) {
        return e instanceof OptimisticLockingException || e instanceof PvmException || isRightTwice(e);
    }

    /** Who claims a task is given the right to it: twice at once, by himself in two windows, the table refuses the second. */
    private static boolean isRightTwice(ProcessEngineException e) {
        return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .anyMatch(cause -> UNIQUE_VIOLATION.equals(((SQLException) cause).getSQLState())
                        && String.valueOf(cause.getMessage()).contains("act_uniq_auth_"));
    }

    /** The engine does not find the task, or finds nobody's right to it because the right went with the task. */
    private boolean isTaskGone(RuntimeException e) {
        if (e instanceof NullValueException) {
            return String.valueOf(e.getMessage()).startsWith("Cannot find task with id");
        }
        return e instanceof AuthorizationException denied
                && denied.getMissingAuthorizations().stream()
                        .filter(missing -> missing.getResourceId() != null)
                        .filter(missing -> Resources.TASK.resourceName().equals(missing.getResourceType()))
                        .anyMatch(missing -> !stands(missing.getResourceId()));
    }

    private boolean stands(String taskId) {
        return next.execute(context -> context.getTaskManager().findTaskById(taskId) != null);
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
