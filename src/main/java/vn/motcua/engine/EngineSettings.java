package vn.motcua.engine;

import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What distinguishes our engine from any other. */
@Component
@Order(1000)
class EngineSettings extends AbstractProcessEnginePlugin {
    /** Ids like {@code tp-kon-tum-tckh.specialist}; the default takes letters and digits only. */
    private static final String ID = "[a-zA-Z0-9]+([._-][a-zA-Z0-9]+)*";

    private final ClosedExpressions expressions;

    EngineSettings(ListableBeanFactory beans) {
        this.expressions = new ClosedExpressions(new Words(beans));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        requireZone(ZoneId.systemDefault());
        expressions.addFunction("dueSoonUntil", FilterFunctions.dueSoonUntilMethod());
        engine.setExpressionManager(expressions);
        engine.setCustomHistoryLevels(List.of(new LeanHistory()));
        engine.setCustomSessionFactories(List.of(new Mark.Factory()));
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new OuterCommand()));
        engine.setUserResourceWhitelistPattern(ID);
        engine.setGroupResourceWhitelistPattern(ID);
        // The login page counts failures for each address; the engine would let anybody lock anybody's account for
        // good.
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayBase(0);
        // Candidates work on a task; by default they could also change its due date, variables and assignee.
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        // Without it an error code that nobody catches ends the dossier in silence.
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        // Called processes write to the same dossier.
        engine.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
        engine.setEnforceHistoryTimeToLive(true);
        // Whoever gave the command hears of its failure and logs it.
        engine.setEnableCmdExceptionLogging(false);
    }

    /** The engine's timestamps have no zone: nodes in two zones would disagree about every due date. */
    static void requireZone(ZoneId zone) {
        if (!zone.getRules().equals(ClockConfiguration.ZONE.getRules())) {
            throw new StartRefused("Múi giờ của máy chủ Java là " + zone + ", phải là " + ClockConfiguration.ZONE
                    + ": hãy chạy với -Duser.timezone=" + ClockConfiguration.ZONE + ".");
        }
    }
}
