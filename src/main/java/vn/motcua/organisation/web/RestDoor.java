package vn.motcua.organisation.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Rights;

/**
 * Stands before both REST interfaces of the engine, after the login: lets through what {@link RestRules} allows, answers
 * putting back and handing over itself, refuses the rest. The engine's authorization stays on behind it.
 */
final class RestDoor extends OncePerRequestFilter {
    /** Where {@code vn.motcua.designs} takes drafts before the engine sees them. */
    private static final String DRAFTS = "/engine-rest/deployment/create";

    private static final int LONGEST_BODY = 64 * 1024;
    private static final Set<String> OVERRIDES = Set.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");
    private static final ObjectMapper STRICT = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final Rights rights;
    private final TaskCommands commands;
    private final Problems problems;

    RestDoor(Rights rights, TaskCommands commands, Problems problems) {
        this.rights = rights;
        this.commands = commands;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !RestPath.isRest(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var through = admit(request);
            if (through != null) {
                chain.doFilter(through, response);
            } else {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
        } catch (Refusal refusal) {
            problems.refuse(response, refusal);
        }
    }

    /** The request to pass on; null when it has been answered by a command of ours. */
    private @Nullable HttpServletRequest admit(HttpServletRequest request) throws IOException {
        var caller = request.getUserPrincipal().getName();
        var path = RestPath.segments(request).orElseThrow(RestDoor::refused);
        if (OVERRIDES.stream().anyMatch(header -> request.getHeader(header) != null)) {
            throw refused();
        }
        var rule = RestRules.allowing(request.getMethod(), path, caller, rights.isAdministrator(caller))
                .orElseThrow(RestDoor::refused);
        return switch (rule.how()) {
            case PASS -> request;
            case OWN_NAME -> {
                var body = body(request);
                require(body.size() == 1 && caller.equals(text(body, "userId")));
                yield new ReadRequest(request, STRICT.writeValueAsBytes(body));
            }
            case OWN_QUERY -> {
                var asked = request.getParameterValues("userId");
                require(asked != null
                        && List.of(asked).equals(List.of(caller))
                        && request.getParameterMap().size() == 1);
                yield request;
            }
            case RETRIES -> {
                var body = body(request);
                require(body.size() == 1 && body.path("retries").isInt());
                yield new ReadRequest(request, STRICT.writeValueAsBytes(body));
            }
            case DESIGNER -> {
                rights.requireDesigner(caller);
                yield request;
            }
            case DRAFT -> {
                rights.requireDesigner(caller);
                require(RestPath.of(request).equals(DRAFTS));
                yield request;
            }
            case HOLDER -> {
                commands.requireHolder(caller, path.get(1));
                yield request;
            }
            case PUT_BACK -> {
                commands.putBack(caller, path.get(1));
                yield null;
            }
            case ASSIGN -> {
                commands.assign(caller, path.get(1), text(body(request), "userId"));
                yield null;
            }
        };
    }

    private static JsonNode body(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        require(bytes.length <= LONGEST_BODY);
        try {
            var body = STRICT.readTree(bytes);
            require(body.isObject());
            return body;
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            throw Refusal.invalid("bad-json", "Nội dung yêu cầu không phải là JSON hợp lệ.");
        }
    }

    private static @Nullable String text(JsonNode body, String field) {
        return body.path(field).isTextual() ? body.path(field).asText() : null;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw refused();
        }
    }

    private static Refusal refused() {
        return Refusal.forbidden("not-allowed", "Thao tác này không được phép.");
    }
}
