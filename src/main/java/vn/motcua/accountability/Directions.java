package vn.motcua.accountability;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.Escalation.Handling;
import vn.motcua.cooperation.Handoffs;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;
import vn.motcua.engine.OpenTask;
import vn.motcua.engine.Refusal;
import vn.motcua.engine.Tasks;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Rights;

/** What a supervisor may direct about a late dossier: remind, reassign, take over, accept the reason. Each leaves a trace. */
@Component
class Directions {
    private final Holders holders;
    private final Reminders reminders;
    private final Tasks tasks;
    private final Handoffs handoffs;
    private final Dossiers dossiers;
    private final Organisation organisation;
    private final Rights rights;
    private final Journal journal;

    Directions(
            Holders holders,
            Reminders reminders,
            Tasks tasks,
            Handoffs handoffs,
            Dossiers dossiers,
            Organisation organisation,
            Rights rights,
            Journal journal) {
        this.holders = holders;
        this.reminders = reminders;
        this.tasks = tasks;
        this.handoffs = handoffs;
        this.dossiers = dossiers;
        this.organisation = organisation;
        this.rights = rights;
        this.journal = journal;
    }

    void follow(Escalation escalation) {
        Handling handling = escalation.handling();
        if (handling == null) {
            return;
        }
        switch (handling.action()) {
            case REMIND -> reminders.urge(escalation.dossier(), holders.officials(meant(escalation)), handling.note());
            case REASSIGN -> reassign(escalation, handling);
            case TAKE_OVER -> takeOver(escalation, handling);
            case ACCEPT -> {}
        }
        journal.note(
                escalation.dossier(),
                "escalation-" + handling.action().wire(),
                handling.action().label() + ": " + handling.note(),
                Map.of("rung", escalation.rung(), "escalation", escalation.id().toString()));
    }

    private void reassign(Escalation escalation, Handling handling) {
        List<OpenTask> open = open(escalation);
        String login =
                handling.newOfficial() == null ? "" : handling.newOfficial().strip();
        Official official = organisation
                .find(login)
                .orElseThrow(() -> refused("Không có cán bộ nào có tên đăng nhập “" + login + "”."));
        for (OpenTask task : open) {
            requireLead(escalation, task, handling);
            if (!mayDo(official, task)) {
                throw refused(
                        official.name() + " không thuộc đơn vị hoặc vai trò được làm việc “" + task.name() + "”.");
            }
        }
        open.forEach(task -> tasks.assign(task.id(), login));
    }

    /** Only what is of his own unit or agency: a step stays with those whom the law names. */
    private void takeOver(Escalation escalation, Handling handling) {
        List<OpenTask> open = open(escalation);
        Official supervisor = organisation.official(handling.by());
        for (OpenTask task : open) {
            boolean leads = rights.isSupervisorOf(handling.by(), HoldingLog.unit(task.candidateGroups()));
            if (!leads && !mayDo(supervisor, task)) {
                throw Refusal.forbidden(
                        "task-of-another-unit",
                        "Việc “" + task.name() + "” không thuộc đơn vị của ông/bà: hãy nhắc hoặc chấp nhận lý do.");
            }
        }
        open.forEach(task -> tasks.assign(task.id(), handling.by()));
    }

    private List<OpenTask> open(Escalation escalation) {
        List<OpenTask> open = meant(escalation);
        if (open.isEmpty()) {
            throw Refusal.conflict("no-open-task", "Hồ sơ không còn việc nào đang chờ để giao lại.");
        }
        return open;
    }

    /** The overdue task alone, what the receiver of a handoff has, or all open work of the procedure. */
    private List<OpenTask> meant(Escalation escalation) {
        if (escalation.task() != null) {
            return tasks.find(escalation.task()).stream().toList();
        }
        List<OpenTask> open = holders.tasks(escalation.dossier());
        if (escalation.handoff() == null) {
            return open;
        }
        String receiver = handoffs.get(
                        escalation.dossier(), escalation.handoff().toString())
                .toUnit();
        return open.stream()
                .filter(task -> HoldingLog.unit(task.candidateGroups()).equals(receiver))
                .toList();
    }

    /** What lies with a partner of the dossier, only its own heads give to somebody. */
    private void requireLead(Escalation escalation, OpenTask task, Handling handling) {
        String unit = HoldingLog.unit(task.candidateGroups());
        if (!dossiers.get(escalation.dossier()).units().contains(unit) && !rights.isSupervisorOf(handling.by(), unit)) {
            throw Refusal.forbidden(
                    "task-of-another-unit",
                    "Việc “" + task.name() + "” không thuộc đơn vị của ông/bà: hãy nhắc hoặc chấp nhận lý do.");
        }
    }

    private static boolean mayDo(Official official, OpenTask task) {
        return official.posts().stream()
                .anyMatch(post -> task.candidateGroups().contains(Organisation.group(post.unit(), post.role())));
    }

    private static Refusal refused(String sentence) {
        return new Refusal(Refusal.Kind.INVALID, "official-not-of-unit", sentence, Map.of("newOfficial", sentence));
    }
}
