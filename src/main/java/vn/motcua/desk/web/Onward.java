package vn.motcua.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Leads the browser on after a change: htmx follows its own header, a plain form a redirect. */
final class Onward {
    private Onward() {}

    /** @param path inside the application */
    static ResponseEntity<Void> to(String path, HttpServletRequest request) {
        var target = URI.create(request.getContextPath() + path);
        return request.getHeader("HX-Request") != null
                ? ResponseEntity.noContent()
                        .header("HX-Redirect", target.toString())
                        .build()
                : ResponseEntity.status(HttpStatus.SEE_OTHER).location(target).build();
    }
}
