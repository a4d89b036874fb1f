package vn.motcua.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Officials who work through programs: tasks by Tasklist's REST, the demo's clock by its own. */
final class Programs {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private Node node;
    private LocalDateTime now = LocalDateTime.now(VIETNAM);

    Programs(Node node) {
        this.node = node;
    }

    /** From now on with this node, which has the data of the one before. */
    void use(Node restarted) {
        node = restarted;
    }

    JsonNode get(String path, String official) {
        try {
            var answer = node.get(path, official);
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException | InterruptedException fault) {
            throw new AssertionError(path, fault);
        }
    }

    JsonNode post(String path, String official, Object body) {
        try {
            var answer = node.post(path, official, JSON.writeValueAsString(body));
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 299);
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException | InterruptedException fault) {
            throw new AssertionError(path, fault);
        }
    }

    /** Moves the demo's clock to this local time, in as many steps as it takes. */
    void at(LocalDateTime time) {
        while (time.isAfter(now.plusDays(60))) {
            move(Map.of("workingDays", 30));
        }
        move(Map.of("instant", time.toString()));
    }

    private void move(Map<String, ?> step) {
        var moved = post("/demo/clock", "quantri", step).get("now").asText();
        now = LocalDateTime.ofInstant(Instant.parse(moved), VIETNAM);
    }

    /** The time that the clock was last moved to. */
    LocalDateTime now() {
        return now;
    }

    /** The official claims the dossier's task of this name, which may be on its way, and hands in its form. */
    void does(String official, String dossier, String task, Map<String, ?> fields) {
        var id = task(official, dossier, task);
        post("/engine-rest/task/" + id + "/claim", official, Map.of("userId", official));
        var variables = new LinkedHashMap<String, Object>();
        fields.forEach((field, value) -> variables.put(
                field, new HashMap<>(Map.of("value", value, "type", value instanceof Boolean ? "Boolean" : "String"))));
        post("/engine-rest/task/" + id + "/submit-form", official, Map.of("variables", variables));
    }

    String task(String official, String dossier, String name) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            for (var task : get("/engine-rest/task?processInstanceBusinessKey=" + dossier, official)) {
                                if (task.get("name").asText().equals(name)) {
                                    return task.get("id").asText();
                                }
                            }
                            return "";
                        },
                        id -> !id.isEmpty());
    }
}
