package vn.motcua.engine;

import org.jspecify.annotations.Nullable;

/** Finds a refusal under the engine's wrappings, and keeps it for the web request that runs in this thread. */
final class Refusals {
    private static final ThreadLocal<@Nullable Request> REQUEST = new ThreadLocal<>();

    private Refusals() {}

    static @Nullable Refusal in(@Nullable Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }

    static void noted(Refusal refusal) {
        var request = REQUEST.get();
        if (request != null) {
            request.last = refusal;
        }
    }

    static Request begin() {
        var request = new Request();
        REQUEST.set(request);
        return request;
    }

    static void end() {
        REQUEST.remove();
    }

    /** The last refusal of one web request. */
    static final class Request {
        private @Nullable Refusal last;

        @Nullable
        Refusal last() {
            return last;
        }
    }
}
