package vn.motcua.accountability;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Wording;
import vn.motcua.deadlines.Act;
import vn.motcua.deadlines.Deadline;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.deadlines.NoticeToOfficials;
import vn.motcua.deadlines.Supervision;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;

/** Urges those who have a dossier: a line in its journal, and mail. */
@Component
public class Reminders {
    private final Holders holders;
    private final Deadlines deadlines;
    private final Supervision supervision;
    private final Journal journal;
    private final Dossiers dossiers;
    private final ApplicationEventPublisher events;

    Reminders(
            Holders holders,
            Deadlines deadlines,
            Supervision supervision,
            Journal journal,
            Dossiers dossiers,
            ApplicationEventPublisher events) {
        this.holders = holders;
        this.deadlines = deadlines;
        this.supervision = supervision;
        this.journal = journal;
        this.dossiers = dossiers;
        this.events = events;
    }

    /** Tells the holders, and the head that the ladder names, that the dossier is due soon. */
    public void send(String dossier) {
        Set<String> officials = new LinkedHashSet<>(holders.officials(holders.tasks(dossier)));
        supervision
                .latest(dossier, Act.REMIND)
                .ifPresent(act -> officials.addAll(holders.inRole(dossier, act.recipient())));
        Deadline deadline = deadlines.of(dossier);
        tell(
                dossier,
                "due-soon",
                officials,
                "Hồ sơ " + dossier + " sắp đến hạn",
                "Hồ sơ " + dossier + " đến hạn lúc " + Wording.moment(deadline.dueAt())
                        + ". Đề nghị hoàn thành trước hạn, hoặc lập văn bản xin lỗi và hẹn lại ngày trả kết quả"
                        + " chậm nhất một ngày trước ngày đến hạn ("
                        + dossiers.rules(dossiers.get(dossier)).articles().apology() + ").");
    }

    /** Hands a supervisor's words to these officials. */
    void urge(String dossier, Set<String> officials, String words) {
        tell(dossier, "reminder", officials, "Đôn đốc giải quyết hồ sơ " + dossier, words);
    }

    /** Tells supervisors that something late waits for their decision; it leaves in their next digest. */
    void callIn(String dossier, Set<String> supervisors, boolean singleTask) {
        if (!supervisors.isEmpty()) {
            events.publishEvent(new NoticeToOfficials(
                    dossier,
                    "escalation",
                    List.copyOf(supervisors),
                    "Hồ sơ " + dossier + (singleTask ? " có việc quá định mức" : " quá hạn"),
                    "Đề nghị nhắc, giao lại, tự nhận giải quyết hoặc chấp nhận lý do ở việc “Xử lý chậm hạn”; không xử"
                            + " lý thì việc lên cấp tiếp theo."));
        }
    }

    private void tell(String dossier, String kind, Set<String> officials, String subject, String text) {
        journal.note(dossier, "reminded", subject, Map.of("officials", List.copyOf(officials)));
        if (!officials.isEmpty()) {
            events.publishEvent(new NoticeToOfficials(dossier, kind, List.copyOf(officials), subject, text));
        }
    }
}
