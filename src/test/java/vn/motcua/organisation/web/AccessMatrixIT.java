package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.dossiers.TestFilings;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Tasks;

/** Who gets what of a dossier that waits to be appraised, through both REST doors, our pages and our API. */
@MotCuaIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT {
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

    static Stream<String> reading() {
        return AccessMatrix.lines(AccessMatrix.READING);
    }

    static Stream<String> writing() {
        return AccessMatrix.lines(AccessMatrix.WRITING);
    }

    static Stream<String> ours() {
        return AccessMatrix.lines(AccessMatrix.OURS);
    }

    @ParameterizedTest
    @MethodSource("reading")
    void whoReadsWhatThroughBothDoors(String line) {
        var cells = line.split("\\s+");
        for (int i = 0; i < AccessMatrix.OFFICIALS.size(); i++) {
            var me = AccessMatrix.OFFICIALS.get(i);
            var path = scene.filled(cells[1], me);
            scene.expect(cells[2 + i], scene.engineRest(me).send(cells[0], "/engine-rest/" + path, ""), cells[0]);
            scene.expect(cells[2 + i], scene.tasklist(me).send(cells[0], Scene.TASKLIST + path, ""), cells[0]);
        }
    }

    @ParameterizedTest
    @MethodSource("writing")
    void whatNobodyChangesThroughAnyDoor(String line) {
        var cells = line.split("\\s+", 3);
        var before = scene.state();
        for (var me : AccessMatrix.OFFICIALS) {
            var path = scene.filled(cells[1], me);
            var body = cells.length < 3 ? "" : scene.filled(cells[2], me);
            scene.expect("no", scene.engineRest(me).json(cells[0], "/engine-rest/" + path, body), line);
            scene.expect("no", scene.tasklist(me).json(cells[0], Scene.TASKLIST + path, body), line);
        }
        assertThat(scene.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void whoSeesTheDossierOnOurPagesAndApi(String line) {
        var cells = line.split("\\s+");
        for (int i = 0; i < AccessMatrix.OFFICIALS.size(); i++) {
            var me = AccessMatrix.OFFICIALS.get(i);
            var caller = cells[0].startsWith("/api/") ? scene.engineRest(me) : scene.tasklist(me);
            scene.expect(cells[1 + i], caller.get(scene.filled(cells[0], me)), line);
        }
    }

    @Test
    void nobodyGetsInWithoutALogin() {
        var nobody = Caller.stranger(port);
        for (var path : List.of("/engine-rest/task", Scene.TASKLIST + "task", "/api/procedures", "/desk/me")) {
            var answer = nobody.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.body()).as(path).contains("\"code\":\"unauthenticated\"");
        }
        assertThat(nobody.get("/engine-rest/engine").statusCode()).isEqualTo(401);
        assertThat(nobody.json("POST", "/camunda/api/admin/setup/default/user/create", "{}")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void tasklistsOwnLoginAndSetupAreClosed() {
        var me = scene.tasklist("chuyenvien");
        var login = me.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=chutich&password=motcua",
                "Content-Type",
                "application/x-www-form-urlencoded");
        scene.expect("no", login, "login");
        scene.expect("no", me.json("POST", "/camunda/api/admin/setup/default/user/create", "{}"), "setup");
        scene.expect("no", me.get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics"), "cockpit");
        assertThat(me.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"chuyenvien\"");
    }
}
