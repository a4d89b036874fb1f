package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.TestFilings;
import vn.motcua.engine.Actors;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Tasks;

/** A household business in Kon Tum city that waits to be appraised, and officials before both REST doors. */
final class Scene {
    static final String TASKLIST = "/camunda/api/engine/engine/default/";

    private final int port;
    private final TestFilings filings;
    private final Tasks tasks;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final Map<String, Caller> browsers = new HashMap<>();
    private final Map<String, Caller> programs = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final OpenTask task;

    Scene(int port, TestFilings filings, Tasks tasks, Actors actors, JdbcClient jdbc) {
        this.port = port;
        this.filings = filings;
        this.tasks = tasks;
        this.actors = actors;
        this.jdbc = jdbc;
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

    /** The task that waits. */
    OpenTask task() {
        return task;
    }

    Caller engineRest(String official) {
        return programs.computeIfAbsent(official, id -> Caller.program(port, id));
    }

    Caller tasklist(String official) {
        return browsers.computeIfAbsent(official, id -> Caller.browser(port, id));
    }

    OpenTask toAppraise(String applicant) {
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

    @Nullable
    String holder(OpenTask task) {
        return tasks.find(task.id()).orElseThrow().assignee();
    }

    /** Everything that one of these requests could have changed. */
    List<Object> state() {
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

    void expect(String expected, HttpResponse<String> answer, String what) {
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

    String filled(String text, String me) {
        var result = text.replace("{me}", me);
        for (var name : names.entrySet()) {
            result = result.replace(name.getKey(), name.getValue());
        }
        return result;
    }
}
