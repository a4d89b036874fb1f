package vn.motcua.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Says, inside one engine command, that it is a command of our own; the guards honour it. */
final class Mark implements Session {
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
