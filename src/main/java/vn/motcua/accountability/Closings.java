package vn.motcua.accountability;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.Closing.Action;
import vn.motcua.dossiers.DossierWithdrawn;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.ResultIssued;
import vn.motcua.dossiers.SubmittedFields;
import vn.motcua.engine.Actors;
import vn.motcua.engine.FormSubmitted;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.ProcessEvent.ProcessEnded;
import vn.motcua.engine.Processes;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.Tasks;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;

/**
 * Results that exist while the dossier still waits: its holder closes it with one click, through the waiting step and in
 * his own name. No step of the procedure is left out.
 */
@Component
public class Closings {
    private static final String RECORD = "task_record";

    private final ClosingTable table;
    private final Holders holders;
    private final SubmittedFields fields;
    private final Journal journal;
    private final Organisation organisation;
    private final Tasks tasks;
    private final Processes processes;
    private final Actors actors;

    Closings(
            ClosingTable table,
            Holders holders,
            SubmittedFields fields,
            Journal journal,
            Organisation organisation,
            Tasks tasks,
            Processes processes,
            Actors actors) {
        this.table = table;
        this.holders = holders;
        this.fields = fields;
        this.journal = journal;
        this.organisation = organisation;
        this.tasks = tasks;
        this.processes = processes;
        this.actors = actors;
    }

    /** The groups that may do the waiting step, comma separated. Refusal {@code no-open-task} when nothing waits. */
    public String holders(String dossier) {
        return String.join(",", waiting(dossier).candidateGroups());
    }

    /**
     * Does what the holder answered in the form just handed in.
     *
     * @throws Refusal {@code step-not-record} when another step waits, {@code step-not-yours}, those of the step's form
     */
    public void follow(String dossier) {
        Closing closing = table.justHandled(dossier)
                .orElseThrow(() -> Refusal.conflict("closing-not-answered", "Chưa có trả lời nào để thực hiện."));
        switch (closing.action()) {
            case CLOSE -> record(closing);
            case LEAD -> lead(closing);
            case DISMISS -> note(closing, "Bằng chứng không phải kết quả cuối cùng: " + answer(closing, "note"));
        }
    }

    private void record(Closing closing) {
        OpenTask step = waiting(closing.dossier());
        if (!step.key().equals(RECORD)) {
            throw Refusal.conflict(
                    "step-not-record",
                    "Hồ sơ đang ở bước “" + step.name()
                            + "”, chưa tới bước vào số: hãy nhận bước đang chờ để làm tiếp.");
        }
        requireHis(closing, step);
        note(closing, "Vào số ngay kết quả đã có");
        actors.as(
                closing.by(),
                () -> tasks.submit(
                        step.id(),
                        Map.of(
                                "resultNumber", answer(closing, "resultNumber"),
                                "resultDate", answer(closing, "resultDate"))));
    }

    private void lead(Closing closing) {
        OpenTask step = waiting(closing.dossier());
        requireHis(closing, step);
        if (step.assignee() == null) {
            actors.as(closing.by(), () -> tasks.claim(step.id(), closing.by()));
        }
        note(closing, "Nhận bước “" + step.name() + "” của hồ sơ đã có kết quả");
    }

    private void requireHis(Closing closing, OpenTask step) {
        boolean may = step.assignee() == null
                ? organisation.official(closing.by()).posts().stream().anyMatch(post -> isCandidate(post, step))
                : step.assignee().equals(closing.by());
        if (!may) {
            throw Refusal.conflict(
                    "step-not-yours",
                    "Bước “" + step.name() + "” đang do "
                            + (step.assignee() == null
                                    ? "đơn vị khác"
                                    : organisation
                                            .find(step.assignee())
                                            .map(Official::name)
                                            .orElse(step.assignee()))
                            + " giữ.");
        }
    }

    private static boolean isCandidate(Official.Post post, OpenTask step) {
        return step.candidateGroups().contains(Organisation.group(post.unit(), post.role()));
    }

    private OpenTask waiting(String dossier) {
        List<OpenTask> open = holders.tasks(dossier);
        return open.stream()
                .filter(task -> task.key().equals(RECORD))
                .findFirst()
                .or(() -> open.stream().findFirst())
                .orElseThrow(() -> Refusal.conflict("no-open-task", "Hồ sơ không còn bước nào đang chờ."));
    }

    private String answer(Closing closing, String field) {
        return fields.latestOf(closing.processInstance(), field).orElse("");
    }

    private void note(Closing closing, String text) {
        journal.note(
                closing.dossier(),
                "closing-" + closing.action().wire(),
                text,
                Map.of("closing", closing.id().toString()));
    }

    @EventListener
    void on(FormSubmitted submitted) {
        if (submitted.taskKey().equals("task_closeAnswered")) {
            Action action = Action.of(String.valueOf(submitted.fields().get("action")));
            table.handled(submitted.processInstance(), action, submitted.official(), submitted.at());
        }
    }

    /** The result was recorded by the ordinary step: nothing is left to ask. */
    @EventListener
    void on(ResultIssued issued) {
        table.unanswered(issued.dossier()).forEach(instance -> processes.tellInstance("result-recorded", instance));
    }

    /** The applicant took the dossier back: nothing is to be recorded any more. */
    @EventListener
    void on(DossierWithdrawn withdrawn) {
        table.unanswered(withdrawn.withdrawal().dossier())
                .forEach(instance -> processes.tellInstance("result-recorded", instance));
    }

    @EventListener
    void on(ProcessEnded ended) {
        if (ended.processKey().equals(Accompanying.CLOSING)) {
            table.ended(ended.processInstance(), ended.at());
        }
    }
}
