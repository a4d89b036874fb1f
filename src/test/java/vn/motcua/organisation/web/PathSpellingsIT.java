package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.dossiers.TestFilings;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Tasks;

/** No other way of writing a request gets around the doors. */
@MotCuaIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathSpellingsIT {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task/{task}/complete;a=b",
                "/engine-rest/task/{task};a=b/complete",
                "/engine-rest;a=b/task/{task}/complete",
                "/engine-rest//task/{task}/complete",
                "//engine-rest/task/{task}/complete",
                "/engine-rest/task/{task}/complete/",
                "/engine-rest/task/{task}/%63omplete",
                "/%65ngine-rest/task/{task}/complete",
                "/engine-rest/task%2F{task}/complete",
                "/engine-rest/task/{task}%2Fcomplete",
                "/engine-rest/task/{task}%252Fcomplete",
                "/engine-rest/filter/../task/{task}/complete",
                "/engine-rest/filter/%2e%2e/task/{task}/complete",
                "/engine-rest/./task/{task}/complete",
                "/Engine-Rest/task/{task}/complete",
                "/engine-rest/engine/default/task/{task}/complete",
                "/engine-rest/engine/default/engine/default/task/{task}/complete",
                "/camunda/api/engine/engine/default/task/{task}/complete/",
                "/camunda/api/engine/task/{task}/complete",
                "/camunda/api/./engine/engine/default/task/{task}/complete",
                "/camunda/%61pi/engine/engine/default/task/{task}/complete",
                "/camunda/API/engine/engine/default/task/{task}/complete",
                "/camunda/api/tasklist/../engine/engine/default/task/{task}/complete",
                "/camunda/api;x/engine/engine/default/task/{task}/complete"
            })
    void noSpellingOfAPathGetsAround(String path) {
        var before = scene.state();
        var body = "{\"variables\":{\"proposal\":{\"value\":\"grant\"}}}";
        for (var me : List.of("chuyenvien", "truongphong", "quantri")) {
            scene.expect("no", scene.engineRest(me).json("POST", scene.filled(path, me), body), path);
            scene.expect("no", scene.tasklist(me).json("POST", scene.filled(path, me), body), path);
        }
        assertThat(scene.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void noHeaderTurnsAReadIntoAChange(String header) {
        for (var me : List.of("chuyenvien", "quantri")) {
            var answer = scene.engineRest(me)
                    .send("GET", "/engine-rest/task/" + scene.task().id(), "", header, "DELETE");
            scene.expect("no", answer, header);
        }
        assertThat(tasks.find(scene.task().id())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "PATCH", "PROPFIND"})
    void otherMethodsAreRefused(String method) {
        scene.expect(
                "no",
                scene.engineRest("chuyenvien")
                        .send(method, "/engine-rest/task/" + scene.task().id(), ""),
                method);
    }
}
