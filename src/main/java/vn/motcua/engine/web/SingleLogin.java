package vn.motcua.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells Tasklist, Cockpit and Admin who has logged in on our page. Made by Camunda's filter, by name. */
public class SingleLogin extends ContainerBasedAuthenticationProvider {
    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        var login = SecurityContextHolder.getContext().getAuthentication();
        if (!isOfficial(login)) {
            return AuthenticationResult.unsuccessful();
        }
        var result = new AuthenticationResult(login.getName(), true);
        result.setGroups(groups(login.getName(), engine));
        return result;
    }

    private static boolean isOfficial(@Nullable Authentication login) {
        return login != null && login.isAuthenticated() && !(login instanceof AnonymousAuthenticationToken);
    }

    private static List<String> groups(String official, ProcessEngine engine) {
        return engine.getIdentityService().createGroupQuery().groupMember(official).list().stream()
                .map(Group::getId)
                .toList();
    }
}
