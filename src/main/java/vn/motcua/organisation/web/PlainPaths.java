package vn.motcua.organisation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.engine.Refusal;

/**
 * The first of all filters: a request to the engine's REST whose path is written in a roundabout way is refused before
 * anything tries to make sense of it. {@link RestDoor} looks again, after the login.
 */
final class PlainPaths extends OncePerRequestFilter {
    private final Problems problems;

    PlainPaths(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (RestPath.isRest(request) && RestPath.segments(request).isEmpty()) {
            problems.refuse(response, Refusal.invalid("bad-path", "Đường dẫn của yêu cầu không hợp lệ."));
        } else {
            chain.doFilter(request, response);
        }
    }
}
