package vn.motcua.desk.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadlines.Inspection;
import vn.motcua.deadlines.LedgerEntry;
import vn.motcua.desk.CaseInspection;
import vn.motcua.procedures.Procedure;

/**
 * A deadline with all that it was summed from, and the minutes of everybody who had the dossier. Instants are UTC, dates and sessions local time of Việt Nam, minutes working
 * minutes.
 *
 * @param calendarVersion of the calendar that sums now
 * @param legalDueAt by law; {@code dueAt} is the apology's new date where there is one
 */
record InspectionAnswer(
        String dossier,
        SettledBy procedure,
        Instant asOf,
        String calendarVersion,
        long workingMinutesOfDay,
        Instant legalDueAt,
        Instant dueAt,
        String state,
        boolean provisional,
        @Nullable Instant answeredAt,
        long remainingMinutes,
        long lateMinutes,
        List<Entry> entries,
        List<Day> days,
        List<String> explanation,
        List<CooperationAnswer.HandedOn> handoffs,
        List<CooperationAnswer.Question> consultations,
        @Schema(description = "Who had which minutes") List<CooperationAnswer.Span> holders,
        List<CooperationAnswer.AgencyDays> calendars) {

    /** The procedure and its case, which set limit and norms; no case where the procedure has one only. */
    record SettledBy(
            String key, String version, @JsonProperty("case") @Nullable String caseKey, @Nullable String caseName) {
        static SettledBy of(Procedure procedure) {
            return new SettledBy(
                    procedure.key(),
                    procedure.version(),
                    procedure.caseKey(),
                    procedure.caseKey() == null ? null : procedure.caseName());
        }
    }

    /** An entry of the ledger as it was written, and the sum after it. */
    record Entry(
            int seq,
            String kind,
            Instant at,
            Instant recordedAt,
            String actor,
            String reason,
            String note,
            @Nullable Terms terms,
            @Nullable Promise promise,
            @Nullable Change change,
            @Nullable Correction correction,
            @Nullable Awaited awaited,
            Sum sum) {}

    /** What is counted from an entry: limit, receipt rule, whose calendar in which version, by which law. */
    record Terms(
            int limit,
            String unit,
            String cutOff,
            String cutOffEffect,
            String agency,
            String calendarVersion,
            String legalBasis,
            String ruleSet) {}

    /**
     * Whose the minutes are until the clock goes on.
     *
     * @param whom {@code citizen}, {@code agency}, {@code holder} of the open step, {@code nobody}
     * @param unit of another agency, where it is known
     */
    record Awaited(String whom, String unit, String name) {}

    record Promise(Instant dueAt, String letter, String sign) {}

    /** Versions of the calendar that counted before and that counts from here on, and the decision's number. */
    record Change(String from, String to, String decision) {}

    /**
     * What is true instead of what was written, by an approved request. To sum again, put {@code at} in the place of the
     * instant of the entry meant and sum from the start.
     *
     * @param entry number of the entry meant, of a stop of the clock; the receipt is entry 1
     */
    record Correction(
            String request, String fact, @Nullable Integer entry, @Nullable Instant at, @Nullable String number) {}

    record Sum(Instant countedFrom, Instant legalDueAt, Instant dueAt, String state, long remainingMinutes) {}

    /** A day from receipt on; {@code number} only when it counts towards a limit in days. */
    record Day(
            LocalDate date,
            String kind,
            String note,
            List<String> sessions,
            int workingMinutes,
            @Nullable Integer number,
            long runningMinutes,
            long stoppedMinutes) {}

    static InspectionAnswer of(CaseInspection all) {
        var found = all.deadline();
        var deadline = found.deadline();
        return new InspectionAnswer(
                found.dossier(),
                SettledBy.of(all.procedure()),
                found.asOf(),
                found.calendarVersion(),
                found.workingMinutesOfDay(),
                deadline.originalDueAt(),
                deadline.dueAt(),
                lower(deadline.state()),
                deadline.provisional(),
                deadline.answeredAt(),
                found.remainingMinutes(),
                found.lateMinutes(),
                found.steps().stream().map(InspectionAnswer::entry).toList(),
                found.days().stream().map(InspectionAnswer::day).toList(),
                deadline.explanation(),
                all.handoffs().stream()
                        .map(handed -> CooperationAnswer.handoff(handed, all))
                        .toList(),
                all.consultations().stream()
                        .map(question -> CooperationAnswer.question(question, all))
                        .toList(),
                all.holdings().stream().map(CooperationAnswer::span).toList(),
                all.calendars().stream().map(CooperationAnswer::calendar).toList());
    }

    private static Entry entry(Inspection.Step step) {
        LedgerEntry entry = step.entry();
        var promise = entry.promise();
        var change = entry.change();
        var correction = entry.correction();
        return new Entry(
                entry.seq(),
                entry.kind().wire(),
                entry.at(),
                entry.recordedAt(),
                entry.actor(),
                entry.reason(),
                entry.note(),
                terms(entry.terms()),
                promise == null
                        ? null
                        : new Promise(promise.dueAt(), promise.letter().toString(), promise.sign()),
                change == null ? null : new Change(change.from(), change.to(), change.decision()),
                correction == null
                        ? null
                        : new Correction(
                                correction.request().toString(),
                                correction.fact(),
                                correction.entry(),
                                correction.at(),
                                correction.number()),
                entry.kind() == LedgerEntry.Kind.PAUSED ? awaited(entry.awaited()) : null,
                new Sum(
                        step.countedFrom(),
                        step.legalDueAt(),
                        step.dueAt(),
                        lower(step.state()),
                        step.remainingMinutes()));
    }

    private static Awaited awaited(vn.motcua.deadlines.@Nullable Awaited written) {
        var awaited = written == null ? vn.motcua.deadlines.Awaited.CITIZEN : written;
        return new Awaited(awaited.whom().wire(), awaited.unit(), awaited.name());
    }

    private static @Nullable Terms terms(LedgerEntry.@Nullable Terms terms) {
        return terms == null
                ? null
                : new Terms(
                        terms.limit().value(),
                        lower(terms.limit().unit()),
                        terms.receiptRule().cutOff().toString(),
                        lower(terms.receiptRule().effect()),
                        terms.agency(),
                        terms.calendarVersion(),
                        terms.legalBasis(),
                        terms.ruleSet());
    }

    private static Day day(Inspection.DayCount count) {
        var day = count.day();
        return new Day(
                day.date(),
                lower(day.kind()),
                day.note(),
                day.sessions(),
                day.workingMinutes(),
                count.number(),
                count.runningMinutes(),
                count.stoppedMinutes());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
