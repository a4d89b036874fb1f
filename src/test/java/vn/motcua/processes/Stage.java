package vn.motcua.processes;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.Channel;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.Papers;
import vn.motcua.dossiers.Submissions;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Processes;
import vn.motcua.engine.Tasks;
import vn.motcua.engine.TestClock;
import vn.motcua.letters.Letters;
import vn.motcua.messages.Outbox;
import vn.motcua.organisation.Organisation;
import vn.motcua.procedures.Catalogue;

/** What a scenario is played on: the real application, its doors, and the clock of the tests. */
@Component
record Stage(
        Submissions submissions,
        Papers papers,
        Dossiers dossiers,
        Deadlines deadlines,
        Letters letters,
        Catalogue catalogue,
        Organisation organisation,
        Tasks tasks,
        Processes processes,
        Actors actors,
        Outbox outbox,
        Calendars calendars,
        TestClock testClock,
        Clock clock,
        JdbcClient jdbc) {
    static final byte[] SCAN = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    /** What happens by itself: jobs run; mails leave, unless the mail server is down, and the processes hear of them. */
    void settle(boolean mailRuns) {
        testClock.runDueJobs();
        if (mailRuns && outbox.sendDue() > 0) {
            testClock.runDueJobs();
        }
    }

    /** Files and accepts with every paper; the clerk's day. */
    String file(Map<String, Object> words) {
        var filing = filing(words);
        var clerk = words.getOrDefault("người nhận", "tiepnhan").toString();
        return actors.as(clerk, () -> {
            var submission = submissions.open(UUID.randomUUID(), counter(clerk), filing);
            catalogue
                    .current(filing.procedure())
                    .papers()
                    .forEach(paper ->
                            papers.add(submission.id(), paper.key(), paper.name(), paper.key() + ".pdf", SCAN));
            return dossiers.accept(submission.id()).code();
        });
    }

    private String counter(String clerk) {
        return organisation.official(clerk).posts().stream()
                .filter(post -> post.role().equals("clerk"))
                .findFirst()
                .orElseThrow()
                .unit();
    }

    /** Completes the dossier's open task of this key. */
    void complete(String dossier, String official, String taskKey, Map<String, Object> fields) {
        var task = tasks.open(dossier).stream()
                .filter(open -> open.key().equals(taskKey))
                .findFirst()
                .orElseThrow(() -> new AssertionError(taskKey + " is not open"));
        actors.as(official, () -> tasks.submit(task.id(), fields));
        settle(true);
    }

    /** The scanned result. */
    void scan(String dossier) {
        actors.as(
                "vanthu",
                () -> papers.add(dossiers.get(dossier).submission(), "result", "Bản quét", "ban-quet.pdf", SCAN));
    }

    /** An invented applicant; no e-mail address unless the scenario names one. */
    Filing filing(Map<String, Object> words) {
        var procedure = catalogue.current(
                words.getOrDefault("thủ tục", "household-business").toString());
        var email = words.get("thư điện tử");
        var applicant = new Applicant(
                Applicant.Kind.PERSON,
                words.getOrDefault("người nộp", "A Thuận").toString(),
                "062090000001",
                "0905000001",
                email == null ? null : email.toString(),
                "Tổ 3, phường Quyết Thắng, thành phố Kon Tum",
                null);
        return new Filing(
                procedure.key(),
                Channel.COUNTER,
                Channel.COUNTER,
                applicant,
                procedure.fee().vnd(),
                true);
    }
}
