package vn.motcua.engine;

import java.util.Collections;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** What nobody changes on a task except through our own commands, whatever rights he has in the engine. */
final class UpdateGuard {
    private static final Set<String> FIXED = Set.of(
            TaskEntity.DUE_DATE,
            TaskEntity.FOLLOW_UP_DATE,
            TaskEntity.NAME,
            TaskEntity.DESCRIPTION,
            TaskEntity.PRIORITY,
            TaskEntity.OWNER,
            TaskEntity.DELEGATION);

    private UpdateGuard() {}

    static void updated(DelegateTask delegate) {
        var context = Context.getCommandContext();
        var person = context.getAuthenticatedUserId();
        if (person == null || Mark.ofThisCommand().isOurs()) {
            return;
        }
        var task = (TaskEntity) delegate;
        var changes = task.getPropertyChanges().keySet();
        if (!Collections.disjoint(changes, FIXED)) {
            throw Refusal.forbidden("task-fixed", "Hạn, tên và mức ưu tiên của việc không sửa được ở đây.");
        }
        if (changes.contains(TaskEntity.ASSIGNEE) && !person.equals(task.getAssignee())) {
            requireAssign(context, task);
        }
    }

    /** The engine's claim takes any name; giving work to another is for those who may assign. */
    private static void requireAssign(CommandContext context, TaskEntity task) {
        var checking = context.isAuthorizationCheckEnabled();
        context.enableAuthorizationCheck();
        try {
            context.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkTaskAssign(task));
        } catch (AuthorizationException e) {
            throw Refusal.forbidden("claim-for-another", "Không được nhận việc thay người khác.");
        } finally {
            if (!checking) {
                context.disableAuthorizationCheck();
            }
        }
    }
}
