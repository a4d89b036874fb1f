package vn.motcua.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts: the official whom the engine or Spring Security knows in this thread, else the system itself. */
@Component
public class Actors {
    /** The actor of timers, job threads and the start. */
    public static final String SYSTEM = "system";

    private final IdentityService identities;

    Actors(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    /** The acting official's id, or {@link #SYSTEM}. */
    public String current() {
        var engine = identities.getCurrentAuthentication();
        if (engine != null && engine.getUserId() != null) {
            return engine.getUserId();
        }
        var web = SecurityContextHolder.getContext().getAuthentication();
        return web == null || web instanceof AnonymousAuthenticationToken || !web.isAuthenticated()
                ? SYSTEM
                : web.getName();
    }

    /** Does the work in the name of this official, with his groups, and gives the thread back as it was. */
    public <T> T as(String official, Supplier<T> work) {
        return under(new Authentication(official, groups(official)), work);
    }

    /** Does the work in the name of this official. */
    public void as(String official, Runnable work) {
        as(official, () -> {
            work.run();
            return true;
        });
    }

    /** Does the work as timers do it, in nobody's name, whoever has asked for it in this thread. */
    void asSystem(Runnable work) {
        var web = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            under(null, () -> {
                work.run();
                return true;
            });
        } finally {
            SecurityContextHolder.setContext(web);
        }
    }

    /** Makes sure that the engine knows the actor's name during this work. */
    <T> T named(Supplier<T> work) {
        return identities.getCurrentAuthentication() == null
                ? under(new Authentication(current(), List.of()), work)
                : work.get();
    }

    private List<String> groups(String official) {
        return under(null, () -> identities.createGroupQuery().groupMember(official).list().stream()
                .map(Group::getId)
                .toList());
    }

    private <T> T under(@Nullable Authentication authentication, Supplier<T> work) {
        var before = identities.getCurrentAuthentication();
        identities.setAuthentication(authentication);
        try {
            return work.get();
        } finally {
            identities.setAuthentication(before);
        }
    }
}
