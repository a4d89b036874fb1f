package vn.motcua.engine;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What distinguishes our engine from any other. */
@Component
@Order(1000)
class EngineSettings extends AbstractProcessEnginePlugin {
    /** Ids like {@code tp-kon-tum-tckh.specialist}; the default takes letters and digits only. */
    private static final String ID = "[a-zA-Z0-9]+([._-][a-zA-Z0-9]+)*";

    private final ClosedExpressions expressions;
    private final FormGuard.Around around;

    EngineSettings(
            ListableBeanFactory beans, ApplicationEventPublisher events, Actors actors, Clock clock, StepBegin begin) {
        this.expressions = new ClosedExpressions(new Words(beans));
        this.around = new FormGuard.Around(new DeployedForms(), events, actors, clock, begin);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        requireZone(ZoneId.systemDefault());
        close(engine);
        observe(engine);
        setRights(engine);
        engine.setCustomHistoryLevels(List.of(new LeanHistory()));
        // Without it an error code that nobody catches ends the dossier in silence.
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        // Called processes write to the same dossier.
        engine.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
        engine.setEnforceHistoryTimeToLive(true);
        // Whoever gave the command hears of its failure and logs it.
        engine.setEnableCmdExceptionLogging(false);
    }

    private void close(ProcessEngineConfigurationImpl engine) {
        expressions.addFunction("dueSoonUntil", FilterFunctions.dueSoonUntilMethod());
        engine.setExpressionManager(expressions);
        engine.setCustomPreDeployers(List.of(new ModelInspection(expressions.check())));
        engine.setCustomSessionFactories(List.of(new Mark.Factory()));
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new OuterCommand()));
    }

    private void observe(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreBPMNParseListeners(List.of(new Guards(around)));
        engine.getCustomHistoryEventHandlers().add(new EndObserver(around.events()));
    }

    private static void setRights(ProcessEngineConfigurationImpl engine) {
        engine.setUserResourceWhitelistPattern(ID);
        engine.setGroupResourceWhitelistPattern(ID);
        // The login page counts failures for each address; the engine would let anybody lock anybody's account for
        // good.
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayBase(0);
        // Candidates work on a task; by default they could also change its due date, variables and assignee.
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
    }

    /** The engine's timestamps have no zone: nodes in two zones would disagree about every due date. */
    static void requireZone(ZoneId zone) {
        if (!zone.getRules().equals(ClockConfiguration.ZONE.getRules())) {
            throw new StartRefused("Múi giờ của máy chủ Java là " + zone + ", phải là " + ClockConfiguration.ZONE
                    + ": hãy chạy với -Duser.timezone=" + ClockConfiguration.ZONE + ".");
        }
    }
}
