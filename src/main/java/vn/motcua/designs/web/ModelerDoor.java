package vn.motcua.designs.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import vn.motcua.designs.Designs;
import vn.motcua.designs.Draft;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.bpmn.Finding;

/**
 * Camunda Modeler's ordinary REST deployment, {@code POST /engine-rest/deployment/create}: it becomes a draft. Mapped to this
 * very path, so that the engine's own REST never sees it. The answer has the shape that Modeler expects, and the findings.
 */
final class ModelerDoor extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private final transient Designs designs;
    private final transient Actors actors;
    private final transient ObjectMapper json;
    private final transient Clock clock;

    ModelerDoor(Designs designs, Actors actors, ObjectMapper json, Clock clock) {
        this.designs = designs;
        this.actors = actors;
        this.json = json;
        this.clock = clock;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var draft = designs.handIn(files(request), actors.current());
            answer(response, HttpServletResponse.SC_OK, deployed(draft, designs.findings(draft), request));
        } catch (Refusal refusal) {
            answer(
                    response,
                    refusal.kind().status(),
                    Map.of("type", refusal.code(), "message", refusal.sentence(), "code", refusal.code()));
        } catch (ServletException e) {
            answer(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    Map.of("type", "bad-upload", "message", "Cần gửi các tệp bằng multipart/form-data."));
        }
    }

    private static Map<String, byte[]> files(HttpServletRequest request) throws IOException, ServletException {
        var files = new LinkedHashMap<String, byte[]>();
        for (var part : request.getParts()) {
            if (part.getSubmittedFileName() != null) {
                files.put(part.getSubmittedFileName(), part.getInputStream().readAllBytes());
            }
        }
        return files;
    }

    private Map<String, Object> deployed(Draft draft, List<Finding> findings, HttpServletRequest request) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put(
                "links",
                List.of(Map.of(
                        "method", "GET",
                        "rel", "self",
                        "href", request.getContextPath() + "/thiet-ke/nhap/" + draft.id())));
        answer.put("id", draft.id().toString());
        answer.put("name", draft.key());
        answer.put("source", "Camunda Modeler");
        answer.put("deploymentTime", TIME.format(draft.handedInAt().atZone(clock.getZone())));
        answer.put("tenantId", null);
        // nothing runs: a draft
        answer.put("deployedProcessDefinitions", null);
        answer.put("deployedCaseDefinitions", null);
        answer.put("deployedDecisionDefinitions", null);
        answer.put("deployedDecisionRequirementsDefinitions", null);
        answer.put("draft", true);
        answer.put("findings", findings.stream().map(Finding::toString).toList());
        return answer;
    }

    private void answer(HttpServletResponse response, int status, Map<String, Object> body) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), body);
    }
}
