package vn.motcua.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's REST answers a refusal with status 500 and a sentence in the middle of English ones. This filter answers in
 * its place: the refusal's own status and {@code {"type":"Refusal","code":…,"message":<the sentence>,"fields":{…}}}.
 */
final class RefusalFilter extends OncePerRequestFilter {
    private final ObjectMapper json;

    RefusalFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusals = Refusals.begin();
        var replaceable = new ReplaceableResponse(response, () -> refusals.last() != null);
        try {
            chain.doFilter(request, replaceable);
        } finally {
            Refusals.end();
        }
        var refusal = refusals.last();
        if (refusal != null && replaceable.isReplaced() && !response.isCommitted()) {
            answer(refusal, response);
        }
    }

    private void answer(Refusal refusal, HttpServletResponse response) throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "Refusal");
        body.put("code", refusal.code());
        body.put("message", refusal.sentence());
        body.put("fields", refusal.fields());
        var answer = json.writeValueAsBytes(body);
        response.resetBuffer();
        response.setStatus(refusal.kind().status());
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        // The answer that this one replaces may have set its own length already.
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }
}
