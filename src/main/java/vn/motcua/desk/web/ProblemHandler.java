package vn.motcua.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * The one place where a fault becomes an answer: problem details (RFC 9457) for programs and for htmx, a page for people. A page
 * keeps what was typed: the browser marks the fields that the problem names.
 */
@ControllerAdvice
class ProblemHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private final LayoutModel layout;

    ProblemHandler(LayoutModel layout) {
        this.layout = layout;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object handle(Exception fault, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (isForTheGuard(fault) && wantsPage(request)) throw fault;
        var problem = Problems.of(fault);
        if (problem.status() >= 500) LOG.error("{} {}", request.getMethod(), request.getRequestURI(), fault);
        if (response.isCommitted()) return null;
        return wantsPage(request) ? page(problem, request) : details(problem, fault);
    }

    /** Spring Security leads people to the login page. */
    private static boolean isForTheGuard(Exception fault) {
        return fault instanceof AuthenticationException || fault instanceof AccessDeniedException;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/api/") || path.startsWith("/desk/") || request.getHeader("HX-Request") != null)
            return false;
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private ModelAndView page(Problem problem, HttpServletRequest request) {
        var model = Map.of("detail", problem.detail(), "status", problem.status(), "layout", layout.layout(request));
        var view =
                switch (problem.status()) {
                    case 403 -> "error/403";
                    case 404 -> "error/404";
                    case 500 -> "error/500";
                    default -> "error";
                };
        return new ModelAndView(view, model, HttpStatusCode.valueOf(problem.status()));
    }

    private static ResponseEntity<Object> details(Problem problem, Exception fault) {
        var answer = ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (fault instanceof ErrorResponse response) answer.headers(response.getHeaders());
        return answer.body(problem.detailed());
    }
}
