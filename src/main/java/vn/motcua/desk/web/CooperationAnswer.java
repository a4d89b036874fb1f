package vn.motcua.desk.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.accountability.Holding;
import vn.motcua.cooperation.Consultation;
import vn.motcua.cooperation.Handoff;
import vn.motcua.desk.CaseInspection;

/**
 * What others had of a dossier and who had which minutes, as far as an inspector's program sums it again. Instants are UTC,
 * minutes working minutes; seconds are dropped before anything is counted.
 */
final class CooperationAnswer {
    private CooperationAnswer() {}

    @Schema(
            description = "A step given to another unit (bàn giao). dueAt = startedAt + normMinutes by the calendar of"
                    + " agency; acceptBy = sentAt + windowMinutes by the same")
    record HandedOn(
            String id,
            @Schema(description = "Key of the step in the procedure") String step,
            String name,
            String fromUnit,
            String toUnit,
            @Schema(description = "Receiving agency: its days stand under calendars") String agency,
            @Schema(description = "Working minutes in which it may be refused; 0: sent is accepted") long windowMinutes,
            @Schema(description = "Working minutes that the receiver has") long normMinutes,
            @Schema(description = "Whose the minutes before acceptance are: sender or receiver") String waiting,
            String article,
            Instant sentAt,
            Instant acceptBy,
            @Schema(description = "Accepted or lapsed: the receiver's clock began") @Nullable Instant startedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant lapsedAt,
            @Nullable Instant refusedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant sentBackAt,
            @Schema(description = "The applicant took the dossier back") @Nullable Instant withdrawnAt,
            @Schema(description = "Of the receiver's work; acceptBy before it has begun") Instant dueAt,
            boolean late) {}

    @Schema(description = "Several asked at once (lấy ý kiến, hội đồng)")
    record Question(
            String id,
            String step,
            String name,
            @Schema(description = "Unit that asked: it has the minutes while all are within their own time")
                    String unit,
            Instant askedAt,
            @Schema(description = "remind: still owed after the due date; consent: silence is an answer")
                    String silence,
            String article,
            List<Askee> asked) {}

    @Schema(description = "One of those asked. dueAt = askedAt + normMinutes by the calendar of agency")
    record Askee(
            int no,
            String unit,
            String agency,
            @Schema(description = "Login of a council's member; null when the unit is asked") @Nullable String official,
            long normMinutes,
            Instant dueAt,
            @Nullable Instant answeredAt,
            @Schema(description = "When the system learned of it") @Nullable Instant notedAt,
            @Schema(description = "agree, object, other, silent, withdrawn") @Nullable String position,
            boolean late) {}

    @Schema(description = "A span with one holder; spans leave no gap from receipt to result")
    record Span(
            @Schema(description = "official, unit, agency, citizen or nobody") String kind,
            @Schema(description = "Login, unit or agency") String who,
            String unit,
            String task,
            String step,
            Instant from,
            Instant to,
            long workingMinutes,
            @Schema(description = "Of these, after the due date by law") long lateMinutes) {}

    @Schema(description = "Calendar of an agency that had a due date of its own")
    record AgencyDays(String agency, List<WorkingDay> days) {}

    record WorkingDay(LocalDate date, List<String> sessions, int workingMinutes) {}

    static HandedOn handoff(CaseInspection.HandedOn handed, CaseInspection all) {
        Handoff handoff = handed.handoff();
        return new HandedOn(
                handoff.id().toString(),
                handoff.step(),
                handoff.name(),
                handoff.fromUnit(),
                handoff.toUnit(),
                handed.agency(),
                handoff.windowMinutes(),
                handoff.normMinutes(),
                lower(handoff.waiting()),
                handoff.article(),
                handoff.sentAt(),
                handoff.acceptBy(),
                handoff.start().map(Handoff.Event::at).orElse(null),
                at(handoff, Handoff.Kind.ACCEPTED),
                at(handoff, Handoff.Kind.LAPSED),
                at(handoff, Handoff.Kind.REFUSED),
                at(handoff, Handoff.Kind.DONE),
                at(handoff, Handoff.Kind.SENT_BACK),
                at(handoff, Handoff.Kind.WITHDRAWN),
                handoff.dueAt(),
                handoff.isLateAt(all.deadline().asOf()));
    }

    private static @Nullable Instant at(Handoff handoff, Handoff.Kind kind) {
        return handoff.events().stream()
                .filter(event -> event.kind() == kind)
                .map(Handoff.Event::at)
                .findFirst()
                .orElse(null);
    }

    static Question question(CaseInspection.Question question, CaseInspection all) {
        Consultation consultation = question.consultation();
        return new Question(
                consultation.id().toString(),
                consultation.step(),
                consultation.name(),
                question.unit(),
                consultation.askedAt(),
                lower(consultation.silence()),
                consultation.article(),
                question.askees().stream().map(askee -> askee(askee, all)).toList());
    }

    private static Askee askee(CaseInspection.Askee askee, CaseInspection all) {
        var asked = askee.asked();
        var answer = asked.answer();
        return new Askee(
                asked.no(),
                asked.unit(),
                askee.agency(),
                askee.official(),
                askee.normMinutes(),
                asked.dueAt(),
                answer == null ? null : answer.at(),
                answer == null ? null : answer.notedAt(),
                answer == null ? null : lower(answer.position()),
                asked.isLateAt(all.deadline().asOf()));
    }

    static Span span(Holding holding) {
        return new Span(
                lower(holding.kind()),
                holding.who(),
                holding.unit(),
                holding.task(),
                holding.step(),
                holding.from(),
                holding.to(),
                holding.workingMinutes(),
                holding.lateMinutes());
    }

    static AgencyDays calendar(CaseInspection.AgencyDays calendar) {
        return new AgencyDays(
                calendar.agency(),
                calendar.days().stream()
                        .map(day -> new WorkingDay(day.date(), day.sessions(), day.workingMinutes()))
                        .toList());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
