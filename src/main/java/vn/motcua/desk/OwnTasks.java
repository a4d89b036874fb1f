package vn.motcua.desk;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.Tasks;

/** What an official may do with a task that he holds, beyond Tasklist: the engine lets nobody unclaim with TASK_WORK alone. */
@Component
public class OwnTasks {
    private final Tasks tasks;
    private final Visible visible;
    private final Actors actors;

    OwnTasks(Tasks tasks, Visible visible, Actors actors) {
        this.tasks = tasks;
        this.visible = visible;
        this.actors = actors;
    }

    /** @throws Refusal {@code task-unknown}, {@code task-not-yours} */
    @Transactional
    public void putBack(String taskId) {
        var task = visible.task(taskId);
        if (!actors.current().equals(task.assignee())) {
            throw Refusal.conflict("task-not-yours", "Chỉ người đang giữ việc được trả việc về đơn vị.");
        }
        tasks.putBack(taskId);
    }
}
