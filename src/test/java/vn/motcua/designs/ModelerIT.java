package vn.motcua.designs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.MotCuaIT;

/** Camunda Modeler's own deployment, over HTTP: a draft, whoever sends what. */
@MotCuaIT
class ModelerIT {
    private static final String BOUNDARY = "----camunda-modeler";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    Designs designs;

    @Test
    void aDeploymentFromModelerIsADraftAndRunsNowhere() throws Exception {
        var before = repository.createDeploymentQuery().count();
        var answer = deploy("thietke", "/engine-rest/deployment/create", "register-birth");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var body = new ObjectMapper().readTree(answer.body());
        assertThat(body.path("draft").asBoolean()).isTrue();
        assertThat(body.path("deployedProcessDefinitions").isNull()).isTrue();
        assertThat(body.path("findings").isEmpty()).isTrue();
        var draft = designs.get(UUID.fromString(body.path("id").asText()));
        assertThat(draft.key()).isEqualTo("register-birth");
        assertThat(draft.files()).containsKeys(draft.diagram(), "config/procedures/register-birth.yaml");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        designs.discard(draft.id(), "thietke");
    }

    @Test
    void modelerFindsTheServer() throws Exception {
        assertThat(get("thietke", "/engine-rest/deployment?maxResults=0")).isEqualTo(200);
        assertThat(get("thietke", "/engine-rest/version")).isEqualTo(200);
        assertThat(get("chuyenvien", "/engine-rest/version")).isEqualTo(403);
    }

    @Test
    void nobodyDeploysByAnyDoor() throws Exception {
        var before = repository.createDeploymentQuery().count();
        for (var official : new String[] {"chuyenvien", "vanphong", "quantri"}) {
            assertThat(deploy(official, "/engine-rest/deployment/create", "register-birth")
                            .statusCode())
                    .isEqualTo(403);
        }
        for (var way : new String[] {
            "/engine-rest/engine/default/deployment/create",
            "/engine-rest/deployment/create/",
            "/engine-rest//deployment/create",
            "/camunda/api/engine/engine/default/deployment/create"
        }) {
            assertThat(deploy("thietke", way, "register-birth").statusCode())
                    .as(way)
                    .isBetween(300, 499);
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    private int get(String official, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(request(official, path).GET().build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private HttpResponse<String> deploy(String official, String path, String key) throws Exception {
        var body = field("deployment-name", key) + field("deployment-source", "Camunda Modeler")
                + field("enable-duplicate-filtering", "true") + file(key) + "--" + BOUNDARY + "--\r\n";
        return HttpClient.newHttpClient()
                .send(
                        request(official, path)
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String official, String path) {
        var login = Base64.getEncoder().encodeToString((official + ":motcua").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + login)
                .header("Accept", "application/json");
    }

    private static String field(String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value);
    }

    private static String file(String key) throws IOException {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s.bpmn\"; filename=\"%s.bpmn\"\r\n"
                        .formatted(BOUNDARY, key, key)
                + "Content-Type: application/octet-stream\r\n\r\n"
                + Files.readString(Path.of("processes/%s/%s.bpmn".formatted(key, key))) + "\r\n";
    }
}
