package vn.motcua.engine;

import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/** Runs a command of our own: without the caller's engine rights, under the mark that the guards honour, in his name. */
@Component
class OwnCommands {
    private final ProcessEngineConfigurationImpl engine;
    private final Actors actors;

    OwnCommands(ProcessEngineConfigurationImpl engine, Actors actors) {
        this.engine = engine;
        this.actors = actors;
    }

    <T> T run(Supplier<T> command) {
        return run(context -> command.get());
    }

    void run(Runnable command) {
        run(context -> {
            command.run();
            return true;
        });
    }

    <T> T run(Function<CommandContext, T> command) {
        return actors.named(() -> engine.getCommandExecutorTxRequired().execute(context -> marked(context, command)));
    }

    private static <T> T marked(CommandContext context, Function<CommandContext, T> command) {
        var mark = context.getSession(Mark.class);
        mark.enter();
        try {
            return context.runWithoutAuthorization(() -> command.apply(context));
        } finally {
            mark.leave();
        }
    }
}
