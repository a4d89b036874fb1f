package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;

/**
 * The two facts at the end of a dossier, each set once: the result is issued (the agency's work is done), and the
 * applicant has it (NĐ 61/2018 Đ.19–20).
 */
@Component
public class Results {
    private final Dossiers dossiers;
    private final DossierTable table;
    private final SubmittedFields fields;
    private final Papers papers;
    private final Journal journal;
    private final Actors actors;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Results(
            Dossiers dossiers,
            DossierTable table,
            SubmittedFields fields,
            Papers papers,
            Journal journal,
            Actors actors,
            Clock clock,
            ApplicationEventPublisher events) {
        this.dossiers = dossiers;
        this.table = table;
        this.fields = fields;
        this.papers = papers;
        this.journal = journal;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Notes that the result is issued, with number and date as văn thư entered them ({@code resultNumber},
     * {@code resultDate}) and the newest scan of kind {@code result}. A second call changes nothing.
     *
     * @throws Refusal {@code result-scan-missing}, {@code result-date-impossible}
     */
    public void issue(String code) {
        var dossier = dossiers.lock(code);
        if (dossier.result() != null) {
            return;
        }
        Instant now = clock.instant();
        var scan = papers.newest(dossier.submission(), "result")
                .orElseThrow(
                        () -> Refusal.invalid(
                                "result-scan-missing",
                                "Chưa có bản quét kết quả: mở thẻ Hồ sơ, tải lên giấy tờ loại “Kết quả giải quyết” rồi hoàn thành."));
        var date = resultDate(dossier, LocalDate.ofInstant(now, clock.getZone()));
        var number = fields.required(code, "resultNumber");
        table.result(code, new Dossier.Result(number, date, scan.id(), now));
        journal.note(
                code,
                "result-issued",
                "Ban hành kết quả số " + number,
                Map.of("paper", scan.id().toString()));
        events.publishEvent(new ResultIssued(code, now));
    }

    /** Notes to whom the desk returned the result ({@code returnedTo}, {@code returnedToId}). A second call changes nothing. */
    public void handOver(String code) {
        var dossier = dossiers.lock(code);
        if (dossier.handover() != null) {
            return;
        }
        Instant now = clock.instant();
        table.handover(
                code,
                new Dossier.Handover(
                        now,
                        actors.current(),
                        fields.required(code, "returnedTo"),
                        fields.latest(code, "returnedToId").orElse(null)));
        journal.note(code, "returned", "Trả kết quả cho người nộp");
        events.publishEvent(new DossierReturned(code, now));
    }

    private LocalDate resultDate(Dossier dossier, LocalDate today) {
        var text = fields.required(dossier.code(), "resultDate");
        try {
            var date = LocalDate.parse(text);
            if (date.isAfter(today) || date.isBefore(LocalDate.ofInstant(dossier.receivedAt(), clock.getZone()))) {
                throw Refusal.invalid(
                        "result-date-impossible", "Ngày kết quả phải từ ngày tiếp nhận hồ sơ đến hôm nay.");
            }
            return date;
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("result-date-impossible", "Ngày kết quả “" + text + "” không phải là một ngày.");
        }
    }
}
