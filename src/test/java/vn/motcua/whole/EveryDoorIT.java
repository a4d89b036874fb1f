package vn.motcua.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import vn.motcua.accountability.Correction;
import vn.motcua.accountability.Corrections;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Watched;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Papers;
import vn.motcua.engine.TestClock;
import vn.motcua.organisation.web.Caller;

/**
 * Three rules hold whichever way one comes in: a correction needs a second person of another unit; a date is promised anew
 * once; what was recorded stays. The doors are our API and pages, Tasklist's REST, {@code /engine-rest}, and plain SQL as
 * the application's database user. Each line is an attempt; none gets through, and afterwards all is as it was.
 */
@MotCuaIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDoorIT {
    private static final String TASKLIST = "/camunda/api/engine/engine/default/";

    @LocalServerPort
    private int port;

    @Autowired
    private Watched watched;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Papers papers;

    @Autowired
    private TestClock time;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, Caller> browsers = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    @BeforeAll
    void oneResultIsToBeCorrectedAndOneDateIsPromisedAnew() {
        Dossier answered = answeredLate();
        names.put("{answered}", answered.code());
        names.put("{correction}", asked(answered).toString());
        names.put("{answeredInstance}", instance("household-business", answered.code()));
        names.put("{recordTask}", task("task_record", answered.code()));

        String promised = promised();
        names.put("{promised}", promised);
        names.put("{receipt}", askedReceipt(promised).toString());
        names.put("{promisedInstance}", instance("household-business", promised));
        names.put("{adjustTask}", task("task_adjustAppointment", promised));
        names.put("{openTask}", watched.open(promised, "task_appraise").get(0).id());
        names.put("{letter}", one("select letter::text from apology where dossier = '" + promised + "'"));
        names.put(
                "{timer}",
                one("select job.id_ from act_ru_job job join act_ru_execution e on e.id_ = job.process_instance_id_"
                        + " where job.process_def_key_ = 'deadline-supervision' and e.business_key_ = '" + promised
                        + "'"));
    }

    static Stream<String> attempts() {
        return Stream.of(Attempts.TWO_PEOPLE, Attempts.ONE_NEW_DATE, Attempts.APPEND_ONLY)
                .flatMap(String::lines);
    }

    /** Each table that promises it, with each statement that would break the promise. */
    Stream<String> rewritings() {
        List<String> tables = jdbc.sql("select tgrelid::regclass::text from pg_trigger where tgname = 'append_only'"
                        + " and tgrelid::regclass::text not like 'trial%' order by 1")
                .query(String.class)
                .list();
        assertThat(tables)
                .contains(
                        "ledger_entry",
                        "apology",
                        "supervision_act",
                        "supervision_answer",
                        "correction",
                        "correction_decision",
                        "episode_settled",
                        "clock_wait_moved",
                        "holding_change",
                        "journal",
                        "fault",
                        "calendar_version");
        return tables.stream()
                .flatMap(table -> Stream.of(
                        "sql delete from " + table,
                        "sql truncate " + table + " cascade",
                        "sql update " + table + " set " + column(table) + " = " + column(table)));
    }

    @ParameterizedTest
    @MethodSource({"attempts", "rewritings"})
    void noDoorLetsItThrough(String line) {
        List<String> before = facts();
        String attempt = filled(line);
        if (attempt.startsWith("sql ")) {
            assertThatThrownBy(() -> jdbc.sql(attempt.substring(4)).update()).hasStackTraceContaining("ERROR:");
        } else {
            String[] cells = attempt.split("\\s+", 5);
            assertThat(send(cells[0], cells[1], cells[2], cells[3], cells.length < 5 ? "" : cells[4]))
                    .as(line)
                    .isIn(Set.of(400, 403, 404, 405, 409));
        }
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void theSqlIsThatOfTheApplicationsOwnUser() {
        assertThat(one("select current_user")).isEqualTo("motcua_app");
    }

    @Test
    void aSecondPersonOfAnotherUnitGetsThroughTheSameDoor() {
        Dossier dossier = answeredLate();
        UUID correction = asked(dossier);
        assertThat(send(
                        "api",
                        "vanphong",
                        "POST",
                        "/api/corrections/" + correction + "/decision",
                        "{\"approved\":true}"))
                .isEqualTo(200);
        assertThat(deadlines.of(dossier.code()).answeredAt())
                .isEqualTo(deadlines.of(dossier.code()).originalDueAt());
    }

    private int send(String door, String official, String method, String path, String body) {
        return switch (door) {
            case "api" ->
                Caller.program(port, official).json(method, path, body).statusCode();
            case "engine-rest" ->
                Caller.program(port, official)
                        .json(method, "/engine-rest/" + path, body)
                        .statusCode();
            case "tasklist" ->
                browser(official).json(method, TASKLIST + path, body).statusCode();
            case "page" ->
                method.equals("POST")
                        ? browser(official)
                                .form(path, Map.of("approve", "true"), "Accept", "application/json")
                                .statusCode()
                        : browser(official).send(method, path, "").statusCode();
            default -> throw new IllegalArgumentException(door);
        };
    }

    private Caller browser(String official) {
        return browsers.computeIfAbsent(official, id -> Caller.browser(port, id));
    }

    /** What the rules are about: each row of the two dossiers, and the timer. */
    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        for (String table : List.of(
                "ledger_entry", "apology", "supervision_act", "correction", "episode_settled", "letter", "dossier")) {
            String key = table.equals("dossier") ? "code" : "dossier";
            facts.add(one(filled("select md5(coalesce(string_agg(r::text, '|' order by r::text), '')) from " + table
                    + " r where " + key + " in ('{answered}', '{promised}')")));
        }
        facts.add(one("select count(*)::text from correction_decision"));
        facts.add(one(filled("select duedate_::text from act_ru_job where id_ = '{timer}'")));
        facts.add(
                one(
                        filled(
                                "select string_agg(proc_def_key_ || ':' || state_, ',' order by id_) from act_hi_procinst where business_key_ in ('{answered}', '{promised}')")));
        return facts;
    }

    /** The result was written down late. */
    private Dossier answeredLate() {
        Dossier dossier = watched.accept();
        time.advanceTo(watched.calendar().plus(deadlines.of(dossier.code()).dueAt(), 700));
        watched.finish(dossier);
        return dossier;
    }

    /** It was handed in an hour before it was written down. */
    private UUID askedReceipt(String code) {
        Dossier dossier = dossiers.get(code);
        var truly = new Correction.Value(dossier.receivedAt().minusSeconds(3600), null, null);
        watched.as(
                "chuyenvien",
                () -> corrections.request(
                        code,
                        new Correction.Asked(
                                "received",
                                null,
                                truly,
                                "Vào sổ chậm.",
                                papers.of(dossier.submission()).get(0).id())));
        return corrections.of(code).get(0).id();
    }

    private UUID asked(Dossier dossier) {
        watched.as(
                "vanthu",
                () -> corrections.request(
                        dossier.code(),
                        new Correction.Asked(
                                "result-issued",
                                null,
                                new Correction.Value(
                                        deadlines.of(dossier.code()).originalDueAt(), null, null),
                                "Vào sổ chậm.",
                                papers.of(dossier.submission()).get(0).id())));
        return corrections.of(dossier.code()).get(0).id();
    }

    /** Apologised, and the appointment adjusted. */
    private String promised() {
        String code = watched.accept().code();
        watched.assign(code);
        var calendar = watched.calendar();
        var due = deadlines.of(code).dueAt();
        time.advanceTo(calendar.startOfLastWorkingDayBefore(calendar.dateOf(due)));
        String day = calendar.dateOf(calendar.plusWorkingDays(due, 2)).toString();
        watched.does("chuyenvien", code, "task_draftApology", Map.of("reason", "Quá tải.", "newDate", day));
        watched.does("truongphong", code, "task_approveApology", Map.of("decision", "approve"));
        watched.does("truongmotcua", code, "task_adjustAppointment", Map.of("confirm", true));
        time.runDueJobs();
        assertThat(deadlines.of(code).dueAt()).isAfter(due);
        assertThat(clock.instant()).isBefore(due);
        return code;
    }

    private String instance(String process, String code) {
        return one("select proc_inst_id_ from act_hi_procinst where proc_def_key_ = '" + process
                + "' and business_key_ = '" + code + "'");
    }

    private String task(String key, String code) {
        return one("select t.id_ from act_hi_taskinst t join act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_"
                + " where t.task_def_key_ = '" + key + "' and p.business_key_ = '" + code + "'");
    }

    private String column(String table) {
        return one("select column_name from information_schema.columns where table_name = '" + table
                + "' and is_identity = 'NO' order by ordinal_position limit 1");
    }

    private String one(String query) {
        return String.valueOf(jdbc.sql(query).query(String.class).single());
    }

    private String filled(String text) {
        String result = text;
        for (var name : names.entrySet()) {
            result = result.replace(name.getKey(), name.getValue());
        }
        return result;
    }
}
