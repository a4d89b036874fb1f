package vn.motcua.organisation.web;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Identities;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;

/**
 * Checks login and password; the authorities are {@code ROLE_OFFICIAL} and one {@code ROLE_<ROLE>} for each role. The only bean
 * of its kind: Boot takes it for both filter chains, and would silently take none if there were two.
 */
@Component
class OfficialLogin implements AuthenticationProvider {
    private final Organisation organisation;
    private final Identities identities;
    private final LoginThrottle throttle;

    OfficialLogin(Organisation organisation, Identities identities, LoginThrottle throttle) {
        this.organisation = organisation;
        this.identities = identities;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        var id = login.getName().strip();
        var address = login.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        throttle.require(id, address);
        var official = organisation.find(id);
        if (official.isEmpty() || !identities.isRightPassword(id, String.valueOf(login.getCredentials()))) {
            throttle.failed(id, address);
            throw new BadCredentialsException("Tên đăng nhập hoặc mật khẩu không đúng.");
        }
        throttle.succeeded(id, address);
        return authenticated(official.get(), login);
    }

    private static Authentication authenticated(Official official, Authentication login) {
        var authorities = Stream.concat(
                        Stream.of("official"), official.posts().stream().map(Official.Post::role))
                .map(role -> "ROLE_" + role.toUpperCase(Locale.ROOT).replace('-', '_'))
                .distinct()
                .map(SimpleGrantedAuthority::new)
                .toList();
        var token = UsernamePasswordAuthenticationToken.authenticated(official.id(), null, authorities);
        token.setDetails(login.getDetails());
        return token;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
