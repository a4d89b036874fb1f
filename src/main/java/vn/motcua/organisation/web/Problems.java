package vn.motcua.organisation.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Refusal;

/** Answers to programs that a filter refuses: problem details (RFC 9457), or what Tasklist shows its user. */
@Component
class Problems {
    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    /** Whether the answer is read by a program (JSON, htmx, a script of Tasklist), not shown as a page. */
    static boolean isForPrograms(HttpServletRequest request) {
        var path = RestPath.of(request);
        var accept = String.valueOf(request.getHeader("Accept"));
        return path.startsWith("/desk/")
                || path.startsWith("/api/")
                || path.startsWith("/engine-rest")
                || path.startsWith("/camunda/api/")
                || request.getHeader("HX-Request") != null
                || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || accept.contains("json") && !accept.contains("text/html");
    }

    void problem(HttpServletResponse response, HttpStatus status, String code, String title, String detail)
            throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:mot-cua:problem:" + code);
        body.put("title", title);
        body.put("status", status.value());
        body.put("detail", detail);
        body.put("code", code);
        write(response, status.value(), "application/problem+json", body);
    }

    /** The form that Tasklist understands. */
    void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "Refusal");
        body.put("code", refusal.code());
        body.put("message", refusal.sentence());
        body.put("fields", refusal.fields());
        write(response, refusal.kind().status(), "application/json", body);
    }

    private void write(HttpServletResponse response, int status, String type, Map<String, ?> body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
