package vn.motcua.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.Channel;
import vn.motcua.dossiers.Filing;
import vn.motcua.engine.Actors;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Tasks;
import vn.motcua.organisation.Organisation;
import vn.motcua.procedures.Catalogue;
import vn.motcua.procedures.RequiredPaper;

/** The hands of the demo's officials: what they do at the counter and in Tasklist, through the same doors. */
@Component
@Profile("demo")
class DemoHands {
    private static final String PROCEDURE = "household-business";
    private static final int PATIENCE_SECONDS = 20;

    private final Reception reception;
    private final DossierPapers papers;
    private final Catalogue catalogue;
    private final Tasks tasks;
    private final Actors actors;
    private final Organisation organisation;

    DemoHands(
            Reception reception,
            DossierPapers papers,
            Catalogue catalogue,
            Tasks tasks,
            Actors actors,
            Organisation organisation) {
        this.reception = reception;
        this.papers = papers;
        this.catalogue = catalogue;
        this.tasks = tasks;
        this.actors = actors;
        this.organisation = organisation;
    }

    /**
     * @param number makes invented numbers that nobody has
     * @return the dossier's code
     */
    String accept(String clerk, String name, int number) {
        var procedure = catalogue.current(PROCEDURE);
        var applicant = new Applicant(
                Applicant.Kind.PERSON,
                name + " (hồ sơ mẫu)",
                "000000000" + number,
                "0900000" + number,
                "ho-so-mau-" + number + "@example.com",
                "Tổ " + number % 10 + ", " + residence(clerk),
                null);
        var filing = new Filing(
                PROCEDURE,
                null,
                Channel.COUNTER,
                Channel.COUNTER,
                applicant,
                procedure.fee().vnd(),
                true);
        var filed = procedure.papers().stream()
                .filter(paper -> paper.need() == RequiredPaper.Need.ALWAYS)
                .map(paper -> new PaperUpload(paper.key(), paper.key() + ".pdf", DemoPaper.pdf(paper.name(), name)))
                .toList();
        return actors.as(
                clerk, () -> reception.accept(UUID.randomUUID(), filing, filed).code());
    }

    /** Where his own counter is: <i>phường Kon Tum, tỉnh Quảng Ngãi</i>. */
    private String residence(String clerk) {
        var desk = organisation.official(clerk).posts().get(0).unit();
        var place = organisation.agencyOf(desk).name().replaceFirst("^UBND ", "");
        return place + ", " + organisation.provinceName().replaceFirst("^Tỉnh", "tỉnh");
    }

    /** Claims and completes the dossier's open task of this key. */
    void work(String official, String code, String taskKey, Map<String, ?> fields) {
        var task = task(code, taskKey)
                .orElseThrow(() -> new IllegalStateException("The demo's dossier " + code + " has no " + taskKey));
        actors.as(official, () -> {
            if (task.assignee() == null) tasks.claim(task.id(), official);
            tasks.submit(task.id(), fields);
        });
    }

    /** The scanned result, as the records clerk adds it. */
    void scan(String official, String code) {
        var result = new PaperUpload("result", "ket-qua.pdf", DemoPaper.pdf("Kết quả giải quyết", code));
        actors.as(official, () -> papers.add(code, result));
    }

    /** Gives the engine's own threads time to open a task that follows on a timer or a job; goes on without it after a while. */
    void awaitTask(String code, String taskKey) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (task(code, taskKey).isEmpty() && System.nanoTime() < until) {
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Optional<OpenTask> task(String code, String taskKey) {
        List<OpenTask> open = tasks.open(code);
        return open.stream().filter(task -> task.key().equals(taskKey)).findFirst();
    }
}
