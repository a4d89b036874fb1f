package vn.motcua.accountability;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.Review.Statement;
import vn.motcua.calendar.Wording;
import vn.motcua.deadlines.Corrected;
import vn.motcua.deadlines.NoticeToOfficials;
import vn.motcua.dossiers.Journal;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Processes;

/**
 * What lateness had brought about, when a correction says that there was none: what waits for somebody is ended with the
 * reason, what was issued, found or decided stays. A review goes on, and has the new fact
 * before it and the proposal to close it: only people close it.
 */
@Component
class Settlements {
    private static final String ANSWERED = "dossier-answered";
    private static final String APOLOGY = "apology-letter";

    private final EscalationTable escalations;
    private final ReviewTable reviews;
    private final Holders holders;
    private final Processes processes;
    private final Journal journal;
    private final Actors actors;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Settlements(
            EscalationTable escalations,
            ReviewTable reviews,
            Holders holders,
            Processes processes,
            Journal journal,
            Actors actors,
            Clock clock,
            ApplicationEventPublisher events) {
        this.escalations = escalations;
        this.reviews = reviews;
        this.holders = holders;
        this.processes = processes;
        this.journal = journal;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
    }

    void settle(Correction correction, Corrected corrected) {
        String dossier = correction.dossier();
        if (corrected.apologyNotNeeded()) {
            // It ends as if answered: what is drafted is withdrawn, what is issued would have gone on.
            processes.runningInstances(APOLOGY, dossier).forEach(each -> processes.tellInstance(ANSWERED, each));
            note(correction, "apology-settled", "Thôi lập thư xin lỗi: theo đính chính, hồ sơ chưa khó xong đúng hạn.");
        }
        if (corrected.healed()) {
            String why = "theo đính chính, hồ sơ không quá hạn " + Wording.moment(corrected.oldDueAt())
                    + "; hạn đúng là " + Wording.moment(corrected.newDueAt());
            escalations.open().forEach((instance, escalation) -> {
                if (escalation.dossier().equals(dossier) && escalation.task() == null && escalation.handoff() == null) {
                    escalations.settled(instance, why);
                    processes.tellInstance(ANSWERED, instance);
                    note(correction, "escalation-settled", "Khép việc xử lý chậm hạn: " + why + ".");
                }
            });
            if (processes.isRunning(Accompanying.REVIEW, dossier)) {
                putBefore(correction, why);
            }
        }
    }

    private void putBefore(Correction correction, String why) {
        String dossier = correction.dossier();
        reviews.of(dossier).stream()
                .reduce((older, newer) -> newer)
                .ifPresent(review -> reviews.insert(
                        review.id(),
                        new Statement(
                                ReviewClosing.CORRECTED, actors.current(), clock.instant(), Map.of("note", why))));
        note(correction, "review-facts-corrected", "Dữ kiện của việc xem xét trách nhiệm thay đổi: " + why + ".");
        List<String> office = List.copyOf(holders.inRole(dossier, "office"));
        if (!office.isEmpty()) {
            events.publishEvent(new NoticeToOfficials(
                    dossier,
                    "review-facts-corrected",
                    office,
                    "Dữ kiện xem xét trách nhiệm hồ sơ " + dossier + " thay đổi",
                    "Đã duyệt đính chính: " + why + ". Việc xem xét có thể khép ngay trên trang hồ sơ."));
        }
    }

    private void note(Correction correction, String kind, String text) {
        journal.note(
                correction.dossier(),
                kind,
                text,
                Map.of("correction", correction.id().toString()));
    }
}
