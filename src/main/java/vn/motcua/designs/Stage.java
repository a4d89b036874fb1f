package vn.motcua.designs;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.calendar.Calendars;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.Waits;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.Channel;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.Papers;
import vn.motcua.dossiers.Submissions;
import vn.motcua.dossiers.Withdrawals;
import vn.motcua.engine.Actors;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Passage;
import vn.motcua.engine.Processes;
import vn.motcua.engine.SecondTry;
import vn.motcua.engine.Tasks;
import vn.motcua.letters.Letters;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.procedures.Catalogue;

/**
 * What a scenario is played on: the real application and its doors.
 *
 * @param passage moves its time
 * @param post brings the mails of a dossier to their readers, and says how many; empty for a dossier not filed yet
 */
public record Stage(
        Submissions submissions,
        Papers papers,
        Dossiers dossiers,
        Withdrawals withdrawals,
        SecondTry secondTry,
        Deadlines deadlines,
        Waits waits,
        Letters letters,
        Catalogue catalogue,
        Organisation organisation,
        Tasks tasks,
        Processes processes,
        Actors actors,
        Calendars calendars,
        Clock clock,
        JdbcClient jdbc,
        Passage passage,
        ToIntFunction<String> post) {
    static final byte[] SCAN = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    /** What happens by itself: jobs run; mails leave, unless the mail server is down, and the processes hear of them. */
    void settle(String dossier, boolean mailRuns) {
        passage.runDueJobs();
        if (mailRuns && post.applyAsInt(dossier) > 0) {
            passage.runDueJobs();
        }
    }

    /** Files and accepts with every paper; the clerk's day. A clerk whom this province does not have is another one's. */
    public String file(Map<String, Object> words) {
        var filing = filing(words);
        var clerk = Optional.ofNullable(words.get("người nhận"))
                .map(Object::toString)
                .filter(named -> organisation.find(named).isPresent())
                .orElseGet(() -> receiver(filing.procedure()));
        return actors.as(clerk, () -> {
            var submission = submissions.open(UUID.randomUUID(), counter(clerk), filing);
            catalogue
                    .current(filing.procedure())
                    .papers()
                    .forEach(paper ->
                            papers.add(submission.id(), paper.key(), paper.name(), paper.key() + ".pdf", SCAN));
            var code = dossiers.accept(submission.id()).code();
            passage.follow(code);
            return code;
        });
    }

    /** The usual clerk of the tests where he may receive it, else the first who may. */
    private String receiver(String procedure) {
        var task = catalogue.current(procedure).settlingUnit();
        var able = organisation.officials().stream()
                .filter(official -> official.posts().stream()
                        .anyMatch(post -> post.role().equals("clerk")
                                && organisation.settlingAt(post.unit(), task).isPresent()))
                .map(Official::id)
                .toList();
        return able.contains("tiepnhan") || able.isEmpty() ? "tiepnhan" : able.get(0);
    }

    /** Who may do a task: its holder, or the officials of its groups. */
    List<String> doers(OpenTask task) {
        if (task.assignee() != null) {
            return List.of(task.assignee());
        }
        return organisation.officials().stream()
                .filter(official -> official.posts().stream().anyMatch(post -> task.candidateGroups()
                        .contains(Organisation.group(post.unit(), post.role()))))
                .map(Official::id)
                .toList();
    }

    /** Who scans the result: records of the settling unit, else its head. */
    String recorder(String dossier) {
        var unit = dossiers.get(dossier).settlingUnit();
        return List.of("records", "unit-head", "agency-head").stream()
                .flatMap(role -> organisation.officials(unit, role).stream())
                .map(Official::id)
                .findFirst()
                .orElseThrow(() -> new Unexpected("không có văn thư ở " + unit));
    }

    private String counter(String clerk) {
        return organisation.official(clerk).posts().stream()
                .filter(post -> post.role().equals("clerk"))
                .findFirst()
                .orElseThrow()
                .unit();
    }

    /** Completes the dossier's open task of this key. */
    public void complete(String dossier, String official, String taskKey, Map<String, Object> fields) {
        var task = tasks.open(dossier).stream()
                .filter(open -> open.key().equals(taskKey))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(taskKey + " is not open"));
        actors.as(official, () -> tasks.submit(task.id(), fields));
        settle(dossier, true);
    }

    /** The applicant asks to have the dossier back; this official takes his request. */
    public void withdraw(String dossier, String official, String reason) {
        actors.as(
                official,
                () -> secondTry.run(() -> {
                    var request = papers.add(
                            dossiers.get(dossier).submission(),
                            "withdrawal-request",
                            "Đơn đề nghị rút hồ sơ",
                            "don-rut.pdf",
                            SCAN);
                    return withdrawals.withdraw(dossier, reason, request.id());
                }));
    }

    /** The scanned result. */
    public void scan(String dossier) {
        actors.as(
                "vanthu",
                () -> papers.add(dossiers.get(dossier).submission(), "result", "Bản quét", "ban-quet.pdf", SCAN));
    }

    /** An invented applicant; no e-mail address unless the scenario names one. */
    public Filing filing(Map<String, Object> words) {
        var procedure = catalogue.current(
                words.getOrDefault("thủ tục", "household-business").toString());
        var email = words.get("thư điện tử");
        var chosen = words.get("trường hợp");
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
                chosen == null ? null : chosen.toString(),
                Channel.COUNTER,
                Channel.COUNTER,
                applicant,
                procedure.fee().vnd(),
                true);
    }
}
