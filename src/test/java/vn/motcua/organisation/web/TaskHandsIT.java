package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.dossiers.TestFilings;
import vn.motcua.engine.Actors;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Tasks;

/** How a task goes from hand to hand through both doors. */
@MotCuaIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskHandsIT {
    @LocalServerPort
    private int port;

    @Autowired
    private TestFilings filings;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Actors actors;

    @Autowired
    private JdbcClient jdbc;

    private Scene scene;

    @BeforeAll
    void aDossierWaitsToBeAppraised() {
        scene = new Scene(port, filings, tasks, actors, jdbc);
    }

    @Test
    void aCandidateClaimsPutsBackClaimsAgainAndSubmits() {
        var mine = scene.toAppraise("Lê Tự Làm");
        var me = scene.tasklist("chuyenvien");
        var path = Scene.TASKLIST + "task/" + mine.id();
        scene.expect("yes", me.json("POST", path + "/claim", "{\"userId\":\"chuyenvien\"}"), "claim");
        assertThat(scene.holder(mine)).isEqualTo("chuyenvien");
        scene.expect("no", scene.tasklist("vanthu").json("POST", path + "/unclaim", "{}"), "unclaim by another");
        scene.expect(
                "no",
                scene.tasklist("dakto.truongphong").json("POST", path + "/unclaim", "{}"),
                "unclaim by another head");
        assertThat(me.json("POST", path + "/unclaim", "{}").statusCode()).isEqualTo(204);
        assertThat(scene.holder(mine)).isNull();
        scene.expect(
                "yes",
                scene.engineRest("chuyenvien")
                        .json("POST", "/engine-rest/task/" + mine.id() + "/claim", "{\"userId\":\"chuyenvien\"}"),
                "claim");
        var form = "{\"variables\":{\"proposal\":{\"value\":\"grant\"},\"opinion\":{\"value\":\"Đủ điều kiện\"}}}";
        scene.expect(
                "no",
                scene.tasklist("truongphong").json("POST", path + "/submit-form", form),
                "submit of another's task");
        scene.expect("yes", me.json("POST", path + "/submit-form", form), "submit");
        assertThat(tasks.find(mine.id())).isEmpty();
        assertThat(tasks.open(mine.dossier())).extracting(OpenTask::key).contains("task_sign");
    }

    @Test
    void theHeadOfTheUnitHandsOverToThoseWhomTheTaskIsMeantFor() {
        var shared = scene.toAppraise("Phạm Được Giao");
        var path = "task/" + shared.id() + "/assignee";
        var head = scene.tasklist("truongphong");
        scene.expect(
                "no",
                scene.tasklist("chuyenvien").json("POST", Scene.TASKLIST + path, "{\"userId\":\"chuyenvien2\"}"),
                "by a colleague");
        scene.expect(
                "no",
                scene.tasklist("quantri").json("POST", Scene.TASKLIST + path, "{\"userId\":\"chuyenvien2\"}"),
                "by the administrator");
        scene.expect(
                "no",
                scene.tasklist("dakto.truongphong")
                        .json("POST", Scene.TASKLIST + path, "{\"userId\":\"dakto.chuyenvien\"}"),
                "by another head");
        assertThat(head.json("POST", Scene.TASKLIST + path, "{\"userId\":\"chuyenvien2\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(scene.holder(shared)).isEqualTo("chuyenvien2");
        var refused = head.json("POST", Scene.TASKLIST + path, "{\"userId\":\"vanthu\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"type\":\"Refusal\"", "\"code\":\"not-a-candidate\"");
        assertThat(head.json("POST", Scene.TASKLIST + path, "{\"userId\":null}").statusCode())
                .isEqualTo(204);
        assertThat(scene.holder(shared)).isNull();
        assertThat(scene.engineRest("chutichtp")
                        .json("POST", "/engine-rest/" + path, "{\"userId\":\"chuyenvien\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(scene.holder(shared)).isEqualTo("chuyenvien");
    }

    @Test
    void whatIsGoneIsNotFound() {
        var answer = scene.tasklist("truongphong").json("POST", Scene.TASKLIST + "task/none/unclaim", "{}");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("task-not-found");
    }
}
