package vn.motcua.deadlines;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Papers;
import vn.motcua.dossiers.TestFilings;
import vn.motcua.engine.Actors;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Tasks;
import vn.motcua.organisation.Organisation;

/** Lives of dossiers for tests: what officials do in Tasklist, and what the engine's tables say about their timers. */
@Component
public class Watched {
    private final TestFilings filings;
    private final Papers papers;
    private final Tasks tasks;
    private final Waits waits;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Organisation organisation;

    Watched(
            TestFilings filings,
            Papers papers,
            Tasks tasks,
            Waits waits,
            Actors actors,
            JdbcClient jdbc,
            Calendars calendars,
            Organisation organisation) {
        this.filings = filings;
        this.papers = papers;
        this.tasks = tasks;
        this.waits = waits;
        this.actors = actors;
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.organisation = organisation;
    }

    /** A dossier accepted now in Kon Tum city. */
    public Dossier accept() {
        return filings.accept("Y Bình");
    }

    public WorkingCalendar calendar() {
        return calendars.general();
    }

    /** The open tasks of this key. */
    public List<OpenTask> open(String dossier, String key) {
        return tasks.open(dossier).stream()
                .filter(task -> task.key().equals(key))
                .toList();
    }

    /** The official claims the only open task of this key and hands its form in. */
    public void does(String official, String dossier, String key, Map<String, ?> fields) {
        OpenTask task = open(dossier, key).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key + " but "
                        + tasks.open(dossier).stream().map(OpenTask::key).toList()));
        does(official, task, fields);
    }

    public void does(String official, OpenTask task, Map<String, ?> fields) {
        actors.as(official, () -> {
            tasks.claim(task.id(), official);
            tasks.submit(task.id(), fields);
        });
    }

    public void as(String official, Runnable work) {
        actors.as(official, work);
    }

    public String name(String official) {
        return organisation.official(official).name();
    }

    public void claims(String official, String dossier, String key) {
        actors.as(official, () -> tasks.claim(open(dossier, key).get(0).id(), official));
    }

    public void assign(String dossier) {
        does("truongphong", dossier, "task_assign", Map.of("note", ""));
    }

    public void assignAndAppraise(String dossier, Map<String, ?> appraisal) {
        if (!open(dossier, "task_assign").isEmpty()) {
            assign(dossier);
        }
        does("chuyenvien", dossier, "task_appraise", appraisal);
    }

    /** The specialist stops the clock. */
    public void waits(String dossier, String reason) {
        actors.as("chuyenvien", () -> waits.open(dossier, reason));
    }

    /** The specialist notes that the clock may go on. */
    public void goesOn(String dossier) {
        actors.as("chuyenvien", () -> waits.resume(dossier));
    }

    /** The clerk notes that the supplement is complete. */
    public void supplied(String dossier) {
        actors.as("tiepnhan", () -> waits.fulfil(dossier));
    }

    /** From assignment to the issued result. */
    public void finish(Dossier dossier) {
        assignAndAppraise(dossier.code(), Map.of("proposal", "grant", "opinion", "Hồ sơ hợp lệ."));
        does("truongphong", dossier.code(), "task_sign", Map.of("decision", "sign"));
        scansResult("vanthu", dossier);
        does(
                "vanthu",
                dossier.code(),
                "task_record",
                Map.of(
                        "resultNumber",
                        "38C8000123",
                        "resultDate",
                        calendars.general().dateOf(dossier.receivedAt()).toString()));
    }

    public void scansResult(String official, Dossier dossier) {
        actors.as(official, () -> {
            papers.add(dossier.submission(), "result", "Giấy chứng nhận", "ket-qua.pdf", TestFilings.PDF);
        });
    }

    /** The official hands in the form of the task that he holds. */
    public void submits(String official, String dossier, String key, Map<String, ?> fields) {
        actors.as(official, () -> tasks.submit(open(dossier, key).get(0).id(), fields));
    }

    /** Moves the dossier's timer behind the ledger's back, as a restored backup or a changed calendar would. */
    public void displaceTimer(String dossier) {
        jdbc.sql(
                        """
                        update act_ru_job set duedate_ = duedate_ + interval '3 days', rev_ = rev_ + 1
                        where process_def_key_ = 'deadline-supervision' and process_instance_id_ in
                          (select id_ from act_ru_execution where business_key_ = ?)
                        """)
                .param(dossier)
                .update();
    }

    /** Due dates of the open timers of the dossier's supervision. */
    public List<Instant> timers(String dossier) {
        return jdbc
                .sql(
                        """
                        select job.duedate_ from act_ru_job job
                        join act_ru_execution instance on instance.id_ = job.process_instance_id_
                        where job.process_def_key_ = 'deadline-supervision' and job.type_ = 'timer'
                          and instance.business_key_ = ?
                        """)
                .param(dossier)
                .query(Timestamp.class)
                .list()
                .stream()
                .map(Timestamp::toInstant)
                .toList();
    }
}
