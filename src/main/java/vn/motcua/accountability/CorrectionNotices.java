package vn.motcua.accountability;

import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.accountability.Correction.Decision;
import vn.motcua.deadlines.NoticeToOfficials;

/** Tells the provincial office of a request for a correction, and who asked of the decision. */
@Component
class CorrectionNotices {
    private final Holders holders;
    private final ApplicationEventPublisher events;

    CorrectionNotices(Holders holders, ApplicationEventPublisher events) {
        this.holders = holders;
        this.events = events;
    }

    void asked(Correction correction) {
        List<String> office = List.copyOf(holders.inRole(correction.dossier(), "office"));
        if (!office.isEmpty()) {
            events.publishEvent(new NoticeToOfficials(
                    correction.dossier(),
                    "correction-asked",
                    office,
                    "Hồ sơ " + correction.dossier() + " có đề nghị đính chính: "
                            + correction.fact().label().toLowerCase(Locale.ROOT),
                    "Đề nghị xem lý do, bằng chứng và quyết định ở trang “Đính chính”."));
        }
    }

    void decided(Correction correction, Decision decision) {
        events.publishEvent(new NoticeToOfficials(
                correction.dossier(),
                "correction-decided",
                List.of(correction.requestedBy()),
                "Đề nghị đính chính hồ sơ " + correction.dossier() + " "
                        + (decision.approved() ? "đã được duyệt" : "không được đồng ý"),
                correction.fact().label()
                        + (decision.note().isEmpty()
                                ? ""
                                : ": " + decision.note().replaceFirst("[.\\s]+$", "")) + "."));
    }
}
