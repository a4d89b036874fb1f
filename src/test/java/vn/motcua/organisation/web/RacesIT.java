package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.MotCuaIT;
import vn.motcua.dossiers.TestFilings;
import vn.motcua.engine.Actors;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Tasks;

@MotCuaIT
class RacesIT {
    private static final int HANDS = 6;

    @LocalServerPort
    private int port;

    @Autowired
    private TestFilings filings;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Actors actors;

    @RepeatedTest(5)
    void aFormHandedInSeveralTimesAtOnceCountsOnceAndTheOthersAreToldSo() throws Exception {
        var dossier = filings.accept("Đua Nộp Biểu Mẫu").code();
        var assign = tasks.open(dossier).get(0);
        actors.as("truongphong", () -> {
            tasks.claim(assign.id(), "truongphong");
            tasks.submit(assign.id(), Map.of());
        });
        var appraise = tasks.open(dossier).get(0);
        tasks.claim(appraise.id(), "chuyenvien");
        var me = Caller.program(port, "chuyenvien");
        var form = "{\"variables\":{\"proposal\":{\"value\":\"supplement\"},\"opinion\":{\"value\":\"Thiếu\"},"
                + "\"missingPapers\":{\"value\":\"Bản sao giấy tờ\"}}}";

        var answers = together(() -> me.json("POST", "/engine-rest/task/" + appraise.id() + "/submit-form", form));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 204).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 204)
                .hasSize(HANDS - 1)
                .allSatisfy(answer -> assertThat(answer.body())
                        .contains("\"type\":\"Refusal\"")
                        .containsPattern("\"code\":\"(overtaken|task-not-found)\""));
        assertThat(tasks.open(dossier)).extracting(OpenTask::key).doesNotContain("task_appraise");
    }

    @RepeatedTest(5)
    void oneOfficialClaimingATaskInSeveralWindowsAtOnceHasItAndHearsOfNoFault() throws Exception {
        var dossier = filings.accept("Đua Nhận Việc").code();
        var assign = tasks.open(dossier).get(0);
        var me = Caller.program(port, "truongphong");

        var answers = together(
                () -> me.json("POST", "/engine-rest/task/" + assign.id() + "/claim", "{\"userId\":\"truongphong\"}"));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 204).isNotEmpty();
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 204).allSatisfy(answer -> assertThat(
                        answer.body())
                .contains("\"type\":\"Refusal\"", "\"code\":\"overtaken\""));
        assertThat(tasks.open(dossier)).extracting(OpenTask::assignee).containsExactly("truongphong");
    }

    private static List<HttpResponse<String>> together(Callable<HttpResponse<String>> request) throws Exception {
        var pool = Executors.newFixedThreadPool(HANDS);
        try {
            var start = new CyclicBarrier(HANDS);
            List<Future<HttpResponse<String>>> running = new ArrayList<>();
            for (var i = 0; i < HANDS; i++) {
                running.add(pool.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
