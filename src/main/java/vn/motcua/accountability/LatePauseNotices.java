package vn.motcua.accountability;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Wording;
import vn.motcua.deadlines.LatePause;
import vn.motcua.deadlines.NoticeToOfficials;
import vn.motcua.dossiers.Journal;

/** A clock stopped at the last moment is shown to the unit's head; the pause itself stands. */
@Component
class LatePauseNotices {
    private final Holders holders;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    LatePauseNotices(Holders holders, Journal journal, ApplicationEventPublisher events) {
        this.holders = holders;
        this.journal = journal;
        this.events = events;
    }

    @EventListener
    void on(LatePause pause) {
        String text = "Tạm dừng thời hạn vào ngày làm việc cuối (" + pause.reason() + "), hạn trả "
                + Wording.moment(pause.dueAt());
        List<String> heads =
                holders.inRole(pause.dossier(), "unit-head").stream().toList();
        journal.note(pause.dossier(), "late-pause", text, Map.of("officials", heads, "by", pause.actor()));
        if (!heads.isEmpty()) {
            events.publishEvent(new NoticeToOfficials(
                    pause.dossier(),
                    "late-pause",
                    heads,
                    "Hồ sơ " + pause.dossier() + " bị tạm dừng thời hạn sát ngày hẹn",
                    text + ". Đề nghị xem lý do ở trang hồ sơ."));
        }
    }
}
