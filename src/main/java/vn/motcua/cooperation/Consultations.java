package vn.motcua.cooperation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.ReceiptRule;
import vn.motcua.calendar.Wording;
import vn.motcua.cooperation.Consultation.Answer;
import vn.motcua.cooperation.Consultation.Asked;
import vn.motcua.cooperation.Consultation.Position;
import vn.motcua.deadlines.NoticeToOfficials;
import vn.motcua.deadlines.Supervision;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;
import vn.motcua.dossiers.Partners;
import vn.motcua.engine.Actors;
import vn.motcua.engine.Refusal;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.procedures.Cooperation;
import vn.motcua.procedures.Cooperation.Silence;

/**
 * Written opinions of several at once. Each answer is one row, held once by its key; whoever answers locks the dossier. The
 * newest consultation of a step is the one at work: a block asks again only when the one before is over.
 */
@Component
public class Consultations {
    private final ConsultationTable table;
    private final Partners partners;
    private final Dossiers dossiers;
    private final Fields fields;
    private final Journal journal;
    private final Organisation organisation;
    private final Calendars calendars;
    private final Actors actors;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Consultations(
            ConsultationTable table,
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
    public List<Consultation> of(String dossier) {
        return table.of(dossier);
    }

    /** The newest of a step. @throws Refusal {@code consultation-unknown} */
    public Consultation newest(String dossier, String step) {
        return of(dossier).stream()
                .filter(each -> each.step().equals(step))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> Refusal.notFound("consultation-unknown", "Chưa lấy ý kiến ở bước này."));
    }

    /**
     * Asks the agencies of the step, with the content of the form just handed in (field {@code consultationContent}), and
     * those that the form adds (field {@code alsoAsk}).
     *
     * @return how many are asked
     */
    public long ask(String code, String step) {
        Dossier dossier = dossiers.lock(code);
        Cooperation cooperation = partners.cooperation(dossier, step);
        Instant now = now();
        List<Asked> asked = new ArrayList<>();
        for (String unit : partners.asked(dossier, cooperation, fields.optional("alsoAsk"))) {
            asked.add(new Asked(asked.size(), unit, null, due(dossier, cooperation, unit, now), null));
        }
        return ask(new Consultation(
                UUID.randomUUID(),
                code,
                step,
                partners.norm(dossier, step).name(),
                fields.text("consultationContent", "Ghi rõ nội dung lấy ý kiến."),
                now,
                actors.current(),
                cooperation.silence(),
                dossiers.rules(dossier).cite(cooperation.article()),
                asked));
    }

    /** By the law's own term, else by the norm of the step, as the asked agency works. */
    private Instant due(Dossier dossier, Cooperation cooperation, String unit, Instant now) {
        var calendar = calendars.of(organisation.agencyOf(unit).id());
        var term = cooperation.answerWithin();
        return term == null
                ? calendar.plus(now, partners.norm(dossier, cooperation.step()).minutes())
                : calendar.dueAt(now, term, ReceiptRule.DECREE_61);
    }

    long ask(Consultation consultation) {
        table.insert(consultation);
        consultation.asked().forEach(each -> dossiers.addPartner(consultation.dossier(), each.unit()));
        note(
                consultation,
                "consultation-asked",
                "Lấy ý kiến " + consultation.asked().size() + " nơi: " + consultation.name());
        return consultation.asked().size();
    }

    /** Records the answer of the form just handed in (fields {@code position}, {@code positionText}). */
    public void answer(String dossier, String step, long no) {
        dossiers.lock(dossier);
        Consultation consultation = newest(dossier, step);
        Instant now = now();
        var answer = new Answer(
                Position.of(fields.text("position", "Chọn ý kiến.")),
                fields.text("positionText", "Ghi rõ ý kiến."),
                now,
                now,
                actors.current());
        if (!table.answer(consultation.id(), (int) no, answer)) {
            throw Refusal.conflict("already-answered-opinion", "Ý kiến này đã được ghi, hoặc đã hết thời hạn trả lời.");
        }
        note(
                consultation,
                "consultation-answered",
                name(consultation.at(no)) + " trả lời: " + answer.position().label());
    }

    /** Time has run out without an answer: recorded as the rule takes it, citing the article. Nothing after an answer. */
    public void silent(String dossier, String step, long no) {
        dossiers.lock(dossier);
        Consultation consultation = newest(dossier, step);
        Asked asked = consultation.at(no);
        String text = consultation.silence() == Silence.CONSENT
                ? "Hết thời hạn không trả lời, coi như đồng ý (" + consultation.article() + ")"
                : "Hết thời hạn không có ý kiến (" + consultation.article() + ")";
        var answer = new Answer(Position.SILENT, text, asked.dueAt(), now(), actors.current());
        if (asked.answer() == null && table.answer(consultation.id(), (int) no, answer)) {
            note(consultation, "consultation-silent", name(asked) + ": " + text);
        }
    }

    /** The applicant took the dossier back: whoever has not answered need not. */
    void withdrawn(String dossier, String text) {
        Instant now = now();
        for (Consultation consultation : of(dossier)) {
            for (Asked asked : consultation.asked()) {
                var answer = new Answer(Position.WITHDRAWN, text, now, now, actors.current());
                if (asked.answer() == null && table.answer(consultation.id(), asked.no(), answer)) {
                    note(consultation, "consultation-withdrawn", name(asked) + " không phải trả lời nữa: " + text);
                }
            }
        }
    }

    /** Time has run out and the answer is still owed: the head of the one-stop unit and both heads are told (Đ.19.5b). */
    public void late(String dossier, String step, long no) {
        Dossier locked = dossiers.lock(dossier);
        Consultation consultation = newest(dossier, step);
        Asked asked = consultation.at(no);
        if (asked.answer() != null) {
            return;
        }
        String text = name(asked) + " chưa trả lời ý kiến về hồ sơ " + dossier + ", hạn "
                + Wording.moment(asked.dueAt()) + ".";
        note(consultation, "consultation-late", text);
        Set<String> told = new LinkedHashSet<>();
        for (String unit : List.of(locked.returningUnit(), locked.settlingUnit(), asked.unit())) {
            organisation.head(unit).map(Official::id).ifPresent(told::add);
        }
        if (!told.isEmpty()) {
            events.publishEvent(new NoticeToOfficials(
                    dossier, "reminder", List.copyOf(told), "Chậm trả lời ý kiến, hồ sơ " + dossier, text));
        }
    }

    /** The groups that answer for this one, comma separated. */
    public String groups(String dossier, String step, long no) {
        Asked asked = newest(dossier, step).at(no);
        return partners.groups(
                asked.unit(), partners.cooperation(dossiers.get(dossier), step).role());
    }

    /** When this one's silence is taken for an answer; never where the rule says that it is still owed. */
    public Instant consentAt(String dossier, String step, long no) {
        Consultation consultation = newest(dossier, step);
        return consultation.silence() == Silence.CONSENT ? consultation.at(no).dueAt() : Supervision.NEVER;
    }

    /** When this one is told to be late; never where silence is an answer. */
    public Instant lateAt(String dossier, String step, long no) {
        Consultation consultation = newest(dossier, step);
        return consultation.silence() == Silence.CONSENT
                ? Supervision.NEVER
                : consultation.at(no).dueAt();
    }

    /** Whether this unit is being asked and its silence is consent. */
    public boolean isConsent(String dossier, String unit) {
        return of(dossier).stream()
                .filter(each -> each.silence() == Silence.CONSENT)
                .flatMap(each -> each.asked().stream())
                .anyMatch(asked -> asked.unit().equals(unit) && asked.answer() == null);
    }

    private void note(Consultation consultation, String kind, String text) {
        journal.note(
                consultation.dossier(),
                kind,
                text,
                Map.of("consultation", consultation.id().toString(), "step", consultation.step()));
    }

    private String name(Asked asked) {
        return asked.official() == null
                ? organisation.unit(asked.unit()).name()
                : organisation.find(asked.official()).map(Official::name).orElse(asked.official());
    }

    /** As exact as the table keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
