package vn.motcua.engine;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;

/** The timers that start processes by themselves. The engine makes them with a deployment and never again. */
@Component
public class StartTimers {
    private final OwnCommands own;
    private final ManagementService management;

    StartTimers(OwnCommands own, ManagementService management) {
        this.own = own;
        this.management = management;
    }

    /** Whether a timer that can fire starts the newest version of this process. */
    public boolean isSet(String processKey) {
        return own.run(context -> management
                        .createJobQuery()
                        .processDefinitionId(newest(processKey).getId())
                        .timers()
                        .active()
                        .count()
                > 0);
    }

    /** Makes the start timers of the newest version anew, as its deployment did; suspended ones are removed. */
    public void set(String processKey) {
        own.run(context -> {
            ProcessDefinitionEntity definition = newest(processKey);
            management
                    .createJobQuery()
                    .processDefinitionId(definition.getId())
                    .timers()
                    .suspended()
                    .list()
                    .forEach(dead -> management.deleteJob(dead.getId()));
            declared(definition).forEach(timer -> timer.createStartTimerInstance(definition.getDeploymentId()));
            return true;
        });
    }

    private static ProcessDefinitionEntity newest(String processKey) {
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedLatestProcessDefinitionByKey(processKey);
    }

    @SuppressWarnings("unchecked")
    private static List<TimerDeclarationImpl> declared(ProcessDefinitionEntity definition) {
        var timers = (List<TimerDeclarationImpl>) definition.getProperty(BpmnParse.PROPERTYNAME_START_TIMER);
        return timers == null ? List.of() : timers;
    }
}
