package vn.motcua.cooperation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.cooperation.Handoff.Event;
import vn.motcua.cooperation.Handoff.Kind;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.Partners;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Organisation;
import vn.motcua.procedures.Cooperation;

/**
 * Handoffs of steps between agencies. Each change locks the dossier, is checked against what has happened, and is held by
 * the table too: acceptance, lapse and refusal exclude each other.
 */
@Component
public class Handoffs {
    private final HandoffTable table;
    private final Partners partners;
    private final Dossiers dossiers;
    private final Fields fields;
    private final Journal journal;
    private final Organisation organisation;
    private final Calendars calendars;
    private final Actors actors;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Handoffs(
            HandoffTable table,
            Partners partners,
            Dossiers dossiers,
            Fields fields,
            Journal journal,
            Organisation organisation,
            Calendars calendars,
            Actors actors,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.partners = partners;
        this.dossiers = dossiers;
        this.fields = fields;
        this.journal = journal;
        this.organisation = organisation;
        this.calendars = calendars;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
    }

    /** Of this dossier, oldest first. */
    public List<Handoff> of(String dossier) {
        List<Handoff> handoffs = table.of(dossier);
        if (handoffs.isEmpty()) {
            return handoffs;
        }
        Dossier received = dossiers.get(dossier);
        return handoffs.stream()
                .map(each -> each.called(partners.norm(received, each.step()).name()))
                .toList();
    }

    /** @throws Refusal {@code handoff-unknown} */
    public Handoff get(String dossier, String id) {
        return of(dossier).stream()
                .filter(each -> each.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("handoff-unknown", "Không có lần bàn giao này."));
    }

    /**
     * Hands the step to its unit, with the content of the form just handed in (field {@code handoffContent}).
     *
     * @return the handoff's id
     */
    public String send(String code, String step) {
        Dossier dossier = dossiers.lock(code);
        Cooperation cooperation = partners.cooperation(dossier, step);
        String to = partners.unit(dossier, cooperation.units().get(0));
        Instant now = now();
        var handoff = new Handoff(
                UUID.randomUUID(),
                code,
                step,
                partners.norm(dossier, step).name(),
                dossier.settlingUnit(),
                to,
                fields.text("handoffContent", "Ghi rõ nội dung bàn giao."),
                now,
                actors.current(),
                later(to, now, cooperation.windowMinutes()),
                cooperation.windowMinutes(),
                partners.norm(dossier, step).minutes(),
                cooperation.waiting(),
                dossiers.rules(dossier).cite(cooperation.article()),
                List.of());
        table.insert(handoff);
        dossiers.addPartner(code, to);
        note(handoff, "handoff-sent", "Bàn giao cho " + name(to) + ": " + handoff.name());
        if (cooperation.windowMinutes() == 0) {
            start(handoff, Kind.ACCEPTED, now, "Gửi là nhận");
        }
        return handoff.id().toString();
    }

    /** The receiver takes it. After the window it has lapsed already, at the end of the window. */
    public void accept(String dossier, String id) {
        Handoff handoff = waiting(dossier, id);
        if (now().isBefore(handoff.acceptBy())) {
            start(handoff, Kind.ACCEPTED, now(), "");
        } else {
            start(handoff, Kind.LAPSED, handoff.acceptBy(), "");
        }
    }

    /**
     * Nobody answered within the window: it counts as accepted at its end, however late that is noticed. Nothing happens
     * when it was decided meanwhile.
     */
    public void lapse(String dossier, String id) {
        dossiers.lock(dossier);
        Handoff handoff = get(dossier, id);
        if (handoff.decidedAt().isEmpty()) {
            start(handoff, Kind.LAPSED, handoff.acceptBy(), "");
        }
    }

    /**
     * The receiver refuses, with the reason of the form just handed in (field {@code declinedBecause}).
     *
     * @throws Refusal {@code handoff-window-over}, {@code handoff-decided}
     */
    public void refuse(String dossier, String id) {
        Handoff handoff = waiting(dossier, id);
        if (!now().isBefore(handoff.acceptBy())) {
            throw Refusal.conflict(
                    "handoff-window-over", "Đã hết thời hạn từ chối tiếp nhận: việc này coi như đã được tiếp nhận.");
        }
        end(handoff, Kind.REFUSED, fields.text("declinedBecause", "Ghi rõ lý do từ chối tiếp nhận."));
    }

    /**
     * The receiver is done, with the answer of the form just handed in (field {@code handoffAnswer}) and, where the step
     * yields a result for the applicant, its number (field {@code partResultNumber}).
     */
    public void finish(String dossier, String id) {
        Handoff handoff = working(dossier, id);
        String answer = fields.text("handoffAnswer", "Ghi rõ kết quả giải quyết.");
        String result =
                partners.cooperation(dossiers.get(dossier), handoff.step()).result();
        end(
                handoff,
                Kind.DONE,
                answer,
                result == null
                        ? null
                        : fields.text(
                                "partResultNumber", "Ghi số, ký hiệu của kết quả trả cho người nộp: " + result + "."));
    }

    /** The receiver returns it undone, with the reason of the form just handed in (field {@code handoffAnswer}). */
    public void sendBack(String dossier, String id) {
        end(working(dossier, id), Kind.SENT_BACK, fields.text("handoffAnswer", "Ghi rõ lý do trả lại."));
    }

    /** The groups that accept and do it, comma separated. */
    public String receivers(String code, String id) {
        Handoff handoff = get(code, id);
        return partners.groups(
                handoff.toUnit(),
                partners.cooperation(dossiers.get(code), handoff.step()).role());
    }

    /** The applicant took the dossier back: who has something of it needs to do it no more. */
    void withdrawn(String dossier, String note) {
        of(dossier).stream().filter(each -> each.end().isEmpty()).forEach(each -> end(each, Kind.WITHDRAWN, note));
    }

    private void start(Handoff handoff, Kind kind, Instant at, String note) {
        Instant due = later(handoff.toUnit(), at, handoff.normMinutes());
        table.insert(handoff.id(), new Event(kind, at, now(), actors.current(), note, due, null));
        note(
                handoff,
                "handoff-" + kind.wire(),
                name(handoff.toUnit())
                        + (kind == Kind.ACCEPTED ? " tiếp nhận: " : " không trả lời, coi như đã tiếp nhận: ")
                        + handoff.name());
        if (kind == Kind.LAPSED) {
            events.publishEvent(
                    new HandoffLapsed(get(handoff.dossier(), handoff.id().toString())));
        }
    }

    private void end(Handoff handoff, Kind kind, String note) {
        end(handoff, kind, note, null);
    }

    private void end(Handoff handoff, Kind kind, String note, @Nullable String resultNumber) {
        Instant now = now();
        table.insert(handoff.id(), new Event(kind, now, now, actors.current(), note, null, resultNumber));
        String what =
                switch (kind) {
                    case REFUSED -> " từ chối tiếp nhận: ";
                    case SENT_BACK -> " trả lại: ";
                    case WITHDRAWN -> " không phải làm nữa: ";
                    default -> " đã xong: ";
                };
        note(handoff, "handoff-" + kind.wire(), name(handoff.toUnit()) + what + note);
    }

    private Handoff waiting(String dossier, String id) {
        dossiers.lock(dossier);
        Handoff handoff = get(dossier, id);
        if (handoff.decidedAt().isPresent()) {
            throw Refusal.conflict("handoff-decided", "Lần bàn giao này đã được tiếp nhận hoặc từ chối.");
        }
        return handoff;
    }

    private Handoff working(String dossier, String id) {
        dossiers.lock(dossier);
        Handoff handoff = get(dossier, id);
        if (handoff.start().isEmpty() || handoff.end().isPresent()) {
            throw Refusal.conflict("handoff-not-at-work", "Lần bàn giao này chưa được tiếp nhận hoặc đã xong.");
        }
        return handoff;
    }

    private Instant later(String unit, Instant from, long minutes) {
        return minutes == 0
                ? from
                : calendars.of(organisation.agencyOf(unit).id()).plus(from, minutes);
    }

    private void note(Handoff handoff, String kind, String text) {
        journal.note(
                handoff.dossier(), kind, text, Map.of("handoff", handoff.id().toString(), "step", handoff.step()));
    }

    private String name(String unit) {
        return organisation.unit(unit).name();
    }

    /** As exact as the table keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
