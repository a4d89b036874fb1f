package vn.motcua.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** What somebody gets who has not logged in, whose session has expired, or who may not do this. */
@Component
class Strangers implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Problems problems;

    Strangers(Problems problems) {
        this.problems = problems;
    }

    /** A page leads to the login and back; a program gets 401 and a sentence, htmx also where to go. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        var login = isExpired(request) ? "/dang-nhap?het-phien" : "/dang-nhap";
        if (!Problems.isForPrograms(request)) {
            response.sendRedirect(login);
            return;
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", login);
        }
        unauthenticated(response);
    }

    private void unauthenticated(HttpServletResponse response) throws IOException {
        problems.problem(
                response,
                HttpStatus.UNAUTHORIZED,
                "unauthenticated",
                "Chưa đăng nhập",
                "Phiên làm việc đã hết hoặc chưa đăng nhập. Hãy đăng nhập rồi làm lại.");
    }

    /** As {@link #commence}, for programs that log in with each request (HTTP Basic). */
    void commenceBasic(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof LockedException) {
            problems.problem(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-logins",
                    "Đăng nhập sai quá nhiều lần",
                    String.valueOf(cause.getMessage()));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"mot-cua\", charset=\"UTF-8\"");
        unauthenticated(response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        if (isLogin(request)) {
            // Its token was replaced meanwhile: by a login in another window, or by the late answer of another page.
            response.sendRedirect("/dang-nhap?lam-lai");
        } else if (Problems.isForPrograms(request)) {
            problems.problem(
                    response,
                    HttpStatus.FORBIDDEN,
                    "forbidden",
                    "Không được phép",
                    "Yêu cầu này không được phép, hoặc trang đã mở quá lâu: hãy tải lại trang rồi thử lại.");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static boolean isLogin(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && RestPath.of(request).equals("/dang-nhap");
    }

    private static boolean isExpired(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
