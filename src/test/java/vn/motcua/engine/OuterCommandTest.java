package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.MissingAuthorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.pvm.PvmException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class OuterCommandTest {
    private int tries;

    @AfterEach
    void noTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    private String run(int racesLost) {
        return run(racesLost, new OptimisticLockingException("lost"));
    }

    private String run(int racesLost, ProcessEngineException lost) {
        var outer = new OuterCommand();
        outer.setNext(new CommandExecutor() {
            @Override
            public <T> T execute(Command<T> command) {
                if (tries++ < racesLost) {
                    throw lost;
                }
                // The commands of this test ask nothing of the engine.
                return command.execute(null);
            }
        });
        return outer.execute(context -> "done");
    }

    @Test
    void aCommandThatLosesOneRaceIsDoneOnceMore() {
        assertThat(run(1)).isEqualTo("done");
        assertThat(tries).isEqualTo(2);
    }

    @Test
    void anExecutionThatMovedOnSinceItsTaskWasReadIsALostRaceToo() {
        assertThat(run(1, new PvmException("it has no current activity"))).isEqualTo("done");
        assertThat(tries).isEqualTo(2);
    }

    @Test
    void aRightThatHisOtherWindowWasGivenMeanwhileIsALostRaceToo() {
        assertThat(run(1, violating("duplicate key value violates unique constraint \"act_uniq_auth_user\"")))
                .isEqualTo("done");
        assertThat(tries).isEqualTo(2);
    }

    @Test
    void whatElseTheDatabaseRefusesStaysAFault() {
        var fault = violating("duplicate key value violates unique constraint \"letter_once\"");
        assertThatThrownBy(() -> run(1, fault)).isSameAs(fault);
    }

    private static ProcessEngineException violating(String message) {
        return new ProcessEngineException("flush", new SQLException(message, "23505"));
    }

    @Test
    void aRightThatWentWithItsTaskIsNoMissingRight() {
        var missing = new MissingAuthorization("TASK_WORK", Resources.TASK.resourceName(), "gone");
        var outer = new OuterCommand();
        outer.setNext(new CommandExecutor() {
            private boolean asked;

            @Override
            @SuppressWarnings("unchecked")
            public <T> T execute(Command<T> command) {
                if (asked) {
                    // Whether the task still stands.
                    return (T) Boolean.FALSE;
                }
                asked = true;
                throw new AuthorizationException("chuyenvien", List.of(missing));
            }
        });

        assertThatThrownBy(() -> outer.execute(context -> "done"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("overtaken"));
    }

    @Test
    void aSecondLostRaceIsToldInASentence() {
        assertThatThrownBy(() -> run(2)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo("overtaken"));
        assertThat(tries).isEqualTo(2);
    }

    @Test
    void insideAnotherTransactionNothingIsDoneTwice() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThatThrownBy(() -> run(1)).isInstanceOf(OptimisticLockingException.class);
        assertThat(tries).isEqualTo(1);
    }

    @Test
    void aRefusalComesOutAsItselfAndIsNotedForTheWebRequest() {
        var refusal = Refusal.conflict("code", "Câu.");
        var outer = new OuterCommand();
        outer.setNext(new CommandExecutor() {
            @Override
            public <T> T execute(Command<T> command) {
                throw new ProcessEngineException("wrapped", new ProcessEngineException(refusal));
            }
        });
        var request = Refusals.begin();
        try {
            assertThatThrownBy(() -> outer.execute(context -> "done")).isSameAs(refusal);
            assertThat(request.last()).isSameAs(refusal);
        } finally {
            Refusals.end();
        }
    }
}
