package vn.motcua.desk;

import org.springframework.stereotype.Component;
import vn.motcua.accountability.Correction;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.Wording;
import vn.motcua.cooperation.HandoffPapers;
import vn.motcua.deadlines.Explanations;
import vn.motcua.deadlines.Inspection;
import vn.motcua.deadlines.LedgerEntry;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.Dossier;
import vn.motcua.organisation.Organisation;
import vn.motcua.procedures.Catalogue;

/** Puts a dossier's deadline into words for official, citizen and inspector. */
@Component
public class DeadlineSheets {
    private final Visible visible;
    private final Explanations explanations;
    private final HandoffPapers handoffs;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final People people;

    DeadlineSheets(
            Visible visible,
            Explanations explanations,
            HandoffPapers handoffs,
            Catalogue catalogue,
            Organisation organisation,
            People people) {
        this.visible = visible;
        this.explanations = explanations;
        this.handoffs = handoffs;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.people = people;
    }

    /** @throws vn.motcua.engine.Refusal {@code dossier-unknown} */
    public DeadlineSheet of(String code) {
        var dossier = visible.dossier(code);
        var inspection = explanations.inspector(code);
        return new DeadlineSheet(
                dossier,
                visible.maySeePapers(dossier),
                catalogue.of(dossier.edition()).title(),
                organisation.unit(dossier.agency()).name(),
                addressee(dossier),
                inspection.deadline(),
                Promise.of(inspection.deadline(), inspection.remainingMinutes()),
                explanations.official(code),
                handoffs.explain(code),
                explanations.citizen(code, addressee(dossier)),
                inspection.calendarVersion(),
                inspection.steps().stream().map(this::entry).toList(),
                inspection.days().stream().map(DeadlineSheets::day).toList());
    }

    private static String addressee(Dossier dossier) {
        return dossier.applicant().kind() == Applicant.Kind.ORGANISATION ? "Quý tổ chức" : "Ông/Bà";
    }

    private DeadlineSheet.Entry entry(Inspection.Step step) {
        LedgerEntry entry = step.entry();
        return new DeadlineSheet.Entry(
                entry.seq(),
                entry.label(),
                Words.brief(entry.at()),
                Words.brief(entry.recordedAt()),
                people.name(entry.actor()),
                terms(entry),
                Words.brief(step.dueAt())
                        + (step.dueAt().equals(step.legalDueAt())
                                ? ""
                                : " (theo quy định " + Words.brief(step.legalDueAt()) + ")"),
                minutes(step.remainingMinutes()));
    }

    private static String terms(LedgerEntry entry) {
        var terms = entry.terms();
        var promise = entry.promise();
        if (terms != null) {
            return terms.limit().text() + "; " + terms.legalBasis() + "; lịch " + terms.calendarVersion();
        }
        var correction = entry.correction();
        if (correction != null) {
            var meant = correction.entry() == null ? "" : " (dòng " + correction.entry() + ")";
            return Correction.Fact.named(correction.fact()) + meant + ": thực tế "
                    + (correction.at() == null ? correction.number() : Words.brief(correction.at())) + ". "
                    + entry.note();
        }
        return promise != null ? "Phiếu số " + promise.sign() : entry.note();
    }

    private static DeadlineSheet.Day day(Inspection.DayCount count) {
        CalendarDay day = count.day();
        return new DeadlineSheet.Day(
                Wording.day(day.date()),
                day.note().isEmpty() ? day.kind().label() : day.kind().label() + ": " + day.note(),
                String.join(", ", day.sessions()),
                count.number() == null ? "" : String.valueOf(count.number()),
                minutes(count.runningMinutes()),
                count.stoppedMinutes() == 0 ? "" : minutes(count.stoppedMinutes()),
                !day.works());
    }

    private static String minutes(long minutes) {
        return minutes + "′";
    }
}
