package vn.motcua.organisation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.engine.Actors;

/** Names the official to the engine for the time of one request to {@code /engine-rest}; Camunda's own filter is not used. */
final class EngineRestLogin extends OncePerRequestFilter {
    private final Actors actors;

    EngineRestLogin(Actors actors) {
        this.actors = actors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getUserPrincipal() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            actors.as(request.getUserPrincipal().getName(), () -> proceed(request, response, chain));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Wrapped e) {
            throw e.cause;
        }
    }

    private static void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new Wrapped(e);
        }
    }

    private static final class Wrapped extends RuntimeException {
        private final ServletException cause;

        Wrapped(ServletException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
