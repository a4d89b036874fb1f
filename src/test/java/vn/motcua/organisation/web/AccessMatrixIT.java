package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MotCuaIT;
import vn.motcua.dossiers.TestFilings;
import vn.motcua.engine.Actors;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Tasks;

/**
 * Who gets what of a household business in Kon Tum city that waits to be appraised, through both REST doors, our pages and
 * our API. {@code yes}: it is there; {@code none}: an answer without it; {@code no}: refused.
 */
@MotCuaIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT {
    /** Other agency, same role; own agency, other role; candidate; head of the unit; provincial office; administrator. */
    private static final List<String> OFFICIALS =
            List.of("dakto.chuyenvien", "vanthu", "chuyenvien", "truongphong", "vanphong", "quantri");

    private static final String READING =
            """
            # method path                                                    other  role   cand   head   office admin
            GET  task?processInstanceBusinessKey={dossier}                   none   none   yes    yes    yes    yes
            GET  task/count?processInstanceBusinessKey={dossier}             none   none   yes    yes    yes    yes
            GET  task/{task}                                                 no     no     yes    yes    yes    yes
            HEAD task/{task}                                                 no     no     yes    yes    yes    yes
            GET  task/{task}/form                                            no     no     yes    yes    yes    yes
            GET  task/{task}/deployed-form                                   no     no     yes    yes    yes    yes
            GET  task/{task}/form-variables                                  no     no     yes    yes    yes    yes
            GET  task/{task}/identity-links                                  no     no     yes    yes    yes    yes
            GET  task/{task}/variables                                       no     no     no     no     no     yes
            GET  task/{task}/comment                                         no     no     no     no     no     any
            GET  process-instance?businessKey={dossier}                      no     no     no     no     no     yes
            GET  process-instance/{instance}                                 no     no     no     no     no     yes
            GET  process-instance/{instance}/variables                       no     no     no     no     no     yes
            GET  history/process-instance?processInstanceBusinessKey={dossier} no   no     no     no     no     yes
            GET  history/task?processInstanceBusinessKey={dossier}           no     no     no     no     no     yes
            GET  history/variable-instance?processInstanceId={instance}      no     no     no     no     no     any
            GET  history/user-operation?taskId={task}                        no     no     no     no     no     any
            GET  job?processInstanceId={instance}                            no     no     no     no     no     any
            GET  user/chuyenvien2/profile                                    no     no     no     no     no     yes
            GET  identity/groups?userId=chuyenvien2                          no     no     no     no     no     yes
            """;

    /** Refused for everybody, and afterwards everything is as it was. */
    private static final String WRITING =
            """
            POST   task/{task}/claim                      {"userId":"chuyenvien2"}
            POST   task                                   {"orQueries":[{"assigneeExpression":"x${deadline.pause('{dossier}','supplement')}"}]}
            POST   task/count                             {"orQueries":[{"assigneeExpression":"x${deadline.pause('{dossier}','supplement')}"}]}
            POST   filter/{filter}/list                   {"orQueries":[{"assigneeExpression":"x${deadline.pause('{dossier}','supplement')}"}]}
            POST   task/{task}/claim                      {"userId":null}
            POST   task/{task}/claim                      {"userId":"{me}","userId":"chuyenvien2"}
            POST   task/{task}/assignee                   {"userId":"dakto.chuyenvien"}
            POST   task/{task}/assignee                   {"userId":"vanthu"}
            POST   task/{task}/complete                   {"variables":{"proposal":{"value":"grant"}}}
            POST   task/{task}/submit-form                {"variables":{"proposal":{"value":"grant"}}}
            POST   task/{task}/resolve                    {}
            POST   task/{task}/delegate                   {"userId":"chuyenvien2"}
            POST   task/{task}/bpmnError                  {"errorCode":"any"}
            POST   task/{task}/bpmnEscalation             {"escalationCode":"any"}
            PUT    task/{task}                            {"name":"x","due":"2030-01-01T00:00:00.000+0700","priority":99}
            DELETE task/{task}
            PUT    task/{task}/variables/proposal         {"value":"grant","type":"String"}
            POST   task/{task}/variables                  {"modifications":{"proposal":{"value":"grant"}}}
            PUT    task/{task}/localVariables/proposal    {"value":"grant","type":"String"}
            POST   task/{task}/identity-links             {"userId":"{me}","type":"candidate"}
            POST   task/{task}/comment/create             {"message":"x"}
            POST   task/create                            {"name":"x"}
            POST   process-definition/key/household-business/start       {"businessKey":"{dossier}"}
            POST   process-definition/key/household-business/submit-form {"businessKey":"{dossier}"}
            PUT    process-definition/key/household-business/suspended   {"suspended":true}
            DELETE process-instance/{instance}
            PUT    process-instance/{instance}/variables/proposal        {"value":"grant","type":"String"}
            POST   process-instance/{instance}/modification {"instructions":[{"type":"cancel","activityId":"task_appraise"}]}
            PUT    process-instance/{instance}/suspended  {"suspended":true}
            POST   process-instance/delete                {"processInstanceIds":["{instance}"]}
            POST   message                                {"messageName":"dossier-answered","businessKey":"{dossier}"}
            POST   signal                                 {"name":"x"}
            PUT    job/{job}/duedate                      {"duedate":"2030-01-01T00:00:00.000+0700"}
            POST   job/{job}/duedate/recalculate          {}
            POST   job/{job}/execute                      {}
            PUT    job/{job}/suspended                    {"suspended":true}
            PUT    job/{job}/retries                      {"retries":1,"dueDate":"2030-01-01T00:00:00.000+0700"}
            DELETE job/{job}
            POST   deployment/create                      {}
            DELETE deployment/{deployment}
            POST   migration/execute                      {}
            POST   modification/execute                   {}
            DELETE history/process-instance/{instance}
            POST   history/process-instance/delete        {"historicProcessInstanceIds":["{instance}"]}
            POST   filter/create                          {"name":"x","resourceType":"Task"}
            POST   authorization/create                   {"type":1,"permissions":["ALL"],"userId":"{me}","resourceType":7,"resourceId":"*"}
            POST   user/create                            {"profile":{"id":"x"},"credentials":{"password":"x"}}
            DELETE user/{me}
            PUT    user/{me}/profile                      {"id":"{me}","firstName":"x"}
            PUT    group/camunda-admin/members/{me}       {}
            POST   identity/verify                        {"username":"chutich","password":"motcua"}
            """;

    private static final String OURS =
            """
            # path                                other  role   cand   head   office admin
            /api/dossiers/{dossier}               no     yes    yes    yes    yes    yes
            /api/dossiers/{dossier}/deadline      no     yes    yes    yes    yes    yes
            /ho-so/{dossier}                      no     yes    yes    yes    yes    yes
            /ho-so/{dossier}/so-do                no     yes    yes    yes    yes    yes
            /ho-so/cua-viec/{task}?khung=1        no     no     yes    yes    yes    yes
            /giay-to/{paper}                      no     yes    yes    yes    yes    yes
            /thu/{letter}.pdf                     no     yes    yes    yes    yes    yes
            /desk/cards?tasks={task}              none   any    yes    yes    yes    yes
            """;

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

    private final Map<String, Caller> browsers = new HashMap<>();
    private final Map<String, Caller> programs = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private OpenTask task;

    @BeforeAll
    void aDossierWaitsToBeAppraised() {
        for (var official : OFFICIALS) {
            browsers.put(official, Caller.browser(port, official));
            programs.put(official, Caller.program(port, official));
        }
        task = toAppraise("Nguyễn Ma Trận");
        names.put("{task}", task.id());
        names.put("{dossier}", task.dossier());
        names.put("{instance}", task.processInstance());
        names.put(
                "{paper}",
                one(filled(
                        "select p.id::text from paper p join dossier d on d.submission = p.submission where d.code = '{dossier}' limit 1",
                        "")));
        names.put("{letter}", one(filled("select id::text from letter where dossier = '{dossier}' limit 1", "")));
        names.put("{job}", one("select id_ from act_ru_job where handler_type_ like 'timer%' limit 1"));
        names.put("{filter}", one("select id_ from act_ru_filter where name_ = 'Việc của tôi'"));
        names.put("{deployment}", one("select id_ from act_re_deployment limit 1"));
    }

    static Stream<String> reading() {
        return lines(READING);
    }

    static Stream<String> writing() {
        return lines(WRITING);
    }

    static Stream<String> ours() {
        return lines(OURS);
    }

    @ParameterizedTest
    @MethodSource("reading")
    void whoReadsWhatThroughBothDoors(String line) {
        var cells = line.split("\\s+");
        for (int i = 0; i < OFFICIALS.size(); i++) {
            var me = OFFICIALS.get(i);
            var path = filled(cells[1], me);
            expect(cells[2 + i], engineRest(me).send(cells[0], "/engine-rest/" + path, ""), cells[0]);
            expect(cells[2 + i], tasklist(me).send(cells[0], TASKLIST + path, ""), cells[0]);
        }
    }

    @ParameterizedTest
    @MethodSource("writing")
    void whatNobodyChangesThroughAnyDoor(String line) {
        var cells = line.split("\\s+", 3);
        var before = state();
        for (var me : OFFICIALS) {
            var path = filled(cells[1], me);
            var body = cells.length < 3 ? "" : filled(cells[2], me);
            expect("no", engineRest(me).json(cells[0], "/engine-rest/" + path, body), line);
            expect("no", tasklist(me).json(cells[0], TASKLIST + path, body), line);
        }
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void whoSeesTheDossierOnOurPagesAndApi(String line) {
        var cells = line.split("\\s+");
        for (int i = 0; i < OFFICIALS.size(); i++) {
            var me = OFFICIALS.get(i);
            var caller = cells[0].startsWith("/api/") ? engineRest(me) : tasklist(me);
            expect(cells[1 + i], caller.get(filled(cells[0], me)), line);
        }
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
        var before = state();
        var body = "{\"variables\":{\"proposal\":{\"value\":\"grant\"}}}";
        for (var me : List.of("chuyenvien", "truongphong", "quantri")) {
            expect("no", engineRest(me).json("POST", filled(path, me), body), path);
            expect("no", tasklist(me).json("POST", filled(path, me), body), path);
        }
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void noHeaderTurnsAReadIntoAChange(String header) {
        for (var me : List.of("chuyenvien", "quantri")) {
            var answer = engineRest(me).send("GET", "/engine-rest/task/" + task.id(), "", header, "DELETE");
            expect("no", answer, header);
        }
        assertThat(tasks.find(task.id())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "PATCH", "PROPFIND"})
    void otherMethodsAreRefused(String method) {
        expect("no", engineRest("chuyenvien").send(method, "/engine-rest/task/" + task.id(), ""), method);
    }

    @Test
    void aCandidateClaimsPutsBackClaimsAgainAndSubmits() {
        var mine = toAppraise("Lê Tự Làm");
        var me = tasklist("chuyenvien");
        var path = TASKLIST + "task/" + mine.id();
        expect("yes", me.json("POST", path + "/claim", "{\"userId\":\"chuyenvien\"}"), "claim");
        assertThat(holder(mine)).isEqualTo("chuyenvien");
        expect("no", tasklist("vanthu").json("POST", path + "/unclaim", "{}"), "unclaim by another");
        expect("no", tasklist("dakto.truongphong").json("POST", path + "/unclaim", "{}"), "unclaim by another head");
        assertThat(me.json("POST", path + "/unclaim", "{}").statusCode()).isEqualTo(204);
        assertThat(holder(mine)).isNull();
        expect(
                "yes",
                engineRest("chuyenvien")
                        .json("POST", "/engine-rest/task/" + mine.id() + "/claim", "{\"userId\":\"chuyenvien\"}"),
                "claim");
        var form = "{\"variables\":{\"proposal\":{\"value\":\"grant\"},\"opinion\":{\"value\":\"Đủ điều kiện\"}}}";
        expect("no", tasklist("truongphong").json("POST", path + "/submit-form", form), "submit of another's task");
        expect("yes", me.json("POST", path + "/submit-form", form), "submit");
        assertThat(tasks.find(mine.id())).isEmpty();
        assertThat(tasks.open(mine.dossier())).extracting(OpenTask::key).contains("task_sign");
    }

    @Test
    void theHeadOfTheUnitHandsOverToThoseWhomTheTaskIsMeantFor() {
        var shared = toAppraise("Phạm Được Giao");
        var path = "task/" + shared.id() + "/assignee";
        var head = tasklist("truongphong");
        expect(
                "no",
                tasklist("chuyenvien").json("POST", TASKLIST + path, "{\"userId\":\"chuyenvien2\"}"),
                "by a colleague");
        expect(
                "no",
                tasklist("quantri").json("POST", TASKLIST + path, "{\"userId\":\"chuyenvien2\"}"),
                "by the administrator");
        expect(
                "no",
                tasklist("dakto.truongphong").json("POST", TASKLIST + path, "{\"userId\":\"dakto.chuyenvien\"}"),
                "by another head");
        assertThat(head.json("POST", TASKLIST + path, "{\"userId\":\"chuyenvien2\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(holder(shared)).isEqualTo("chuyenvien2");
        var refused = head.json("POST", TASKLIST + path, "{\"userId\":\"vanthu\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"type\":\"Refusal\"", "\"code\":\"not-a-candidate\"");
        assertThat(head.json("POST", TASKLIST + path, "{\"userId\":null}").statusCode())
                .isEqualTo(204);
        assertThat(holder(shared)).isNull();
        assertThat(engineRest("chutichtp")
                        .json("POST", "/engine-rest/" + path, "{\"userId\":\"chuyenvien\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(holder(shared)).isEqualTo("chuyenvien");
    }

    @Test
    void whatIsGoneIsNotFound() {
        var answer = tasklist("truongphong").json("POST", TASKLIST + "task/none/unclaim", "{}");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("task-not-found");
    }

    @Test
    void nobodyGetsInWithoutALogin() {
        var nobody = Caller.stranger(port);
        for (var path : List.of("/engine-rest/task", TASKLIST + "task", "/api/procedures", "/desk/me")) {
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
        var me = tasklist("chuyenvien");
        var login = me.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=chutich&password=motcua",
                "Content-Type",
                "application/x-www-form-urlencoded");
        expect("no", login, "login");
        expect("no", me.json("POST", "/camunda/api/admin/setup/default/user/create", "{}"), "setup");
        expect("no", me.get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics"), "cockpit");
        assertThat(me.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"chuyenvien\"");
    }

    private static final String TASKLIST = "/camunda/api/engine/engine/default/";

    private Caller engineRest(String official) {
        return programs.computeIfAbsent(official, id -> Caller.program(port, id));
    }

    private Caller tasklist(String official) {
        return browsers.computeIfAbsent(official, id -> Caller.browser(port, id));
    }

    private OpenTask toAppraise(String applicant) {
        var dossier = filings.accept(applicant).code();
        var assign = open(dossier, "task_assign");
        actors.as("truongphong", () -> {
            tasks.claim(assign.id(), "truongphong");
            tasks.submit(assign.id(), Map.of());
        });
        return open(dossier, "task_appraise");
    }

    private OpenTask open(String dossier, String key) {
        return tasks.open(dossier).stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable String holder(OpenTask task) {
        return tasks.find(task.id()).orElseThrow().assignee();
    }

    /** Everything that one of these requests could have changed. */
    private List<Object> state() {
        var state = new ArrayList<Object>();
        state.add(tasks.find(task.id()));
        for (var query : List.of(
                "select count(*)::text from act_ru_identitylink where task_id_ = '{task}'",
                "select coalesce(string_agg(name_ || '=' || coalesce(text_, ''), ',' order by name_), '') from act_ru_variable where proc_inst_id_ = '{instance}'",
                "select string_agg(id_ || duedate_ || retries_ || suspension_state_, ',' order by id_) from act_ru_job where id_ = '{job}'",
                "select string_agg(suspension_state_::text, ',') from act_ru_execution where proc_inst_id_ = '{instance}'",
                "select count(*)::text from ledger_entry where dossier = '{dossier}'",
                "select count(*)::text from act_re_deployment",
                "select count(*)::text from act_ru_filter",
                "select count(*)::text from act_id_user",
                "select count(*)::text from act_id_membership",
                "select string_agg(first_, ',' order by id_) from act_id_user",
                "select count(*)::text from act_ru_execution where business_key_ = '{dossier}'",
                "select count(*)::text from act_hi_procinst where proc_inst_id_ = '{instance}'")) {
            state.add(one(filled(query, "")));
        }
        return state;
    }

    private String one(String query) {
        return String.valueOf(jdbc.sql(query).query(String.class).optional().orElse(""));
    }

    private void expect(String expected, HttpResponse<String> answer, String what) {
        var shown = what + " → " + answer.request().method() + " " + answer.uri() + " " + answer.statusCode() + " "
                + answer.body();
        switch (expected) {
            case "yes" -> {
                assertThat(answer.statusCode()).as(shown).isBetween(200, 299);
                assertThat(answer.body()).as(shown).isNotEqualTo("[]").isNotEqualTo("{\"count\":0}");
            }
            case "none" -> {
                assertThat(answer.statusCode()).as(shown).isEqualTo(200);
                assertThat(answer.body()).as(shown).isIn("[]", "{\"count\":0}");
            }
            case "no" -> {
                assertThat(answer.statusCode()).as(shown).isIn(Set.of(302, 400, 401, 403, 404, 405));
                assertThat(answer.body()).as(shown).doesNotContain("Nguyễn Ma Trận");
                assertThat(answer.headers().firstValue("Location").orElse("/dang-nhap"))
                        .as(shown)
                        .contains("/dang-nhap");
            }
            case "any" -> assertThat(answer.statusCode()).as(shown).isEqualTo(200);
            default -> throw new IllegalArgumentException(expected);
        }
    }

    private String filled(String text, String me) {
        var result = text.replace("{me}", me);
        for (var name : names.entrySet()) {
            result = result.replace(name.getKey(), name.getValue());
        }
        return result;
    }

    private static Stream<String> lines(String table) {
        return table.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }
}
