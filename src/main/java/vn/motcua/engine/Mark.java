package vn.motcua.engine;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** What the guards know about the running engine command: whether it is one of our own, and which forms were checked in it. */
final class Mark implements Session {
    private final Set<String> checkedTasks = new HashSet<>();
    private int depth;

    static Mark ofThisCommand() {
        return Context.getCommandContext().getSession(Mark.class);
    }

    void enter() {
        depth++;
    }

    void leave() {
        depth--;
    }

    boolean isOurs() {
        return depth > 0;
    }

    void formChecked(String taskId) {
        checkedTasks.add(taskId);
    }

    boolean isFormChecked(String taskId) {
        return checkedTasks.contains(taskId);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    static final class Factory implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return Mark.class;
        }

        @Override
        public Session openSession() {
            return new Mark();
        }
    }
}
