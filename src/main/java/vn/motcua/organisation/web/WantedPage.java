package vn.motcua.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** After the login people come back to the page that they wanted, never to a picture or a piece of one. */
final class WantedPage extends HttpSessionRequestCache {
    WantedPage() {
        setRequestMatcher(request -> "GET".equals(request.getMethod())
                && !Problems.isForPrograms(request)
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        setMatchingRequestParameterName(null);
    }

    /** Never puts the headers of the wanted page in the place of another request's: an htmx request would look like a page. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }
}
