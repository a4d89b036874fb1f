package vn.motcua.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.cooperation.Consultation;
import vn.motcua.cooperation.Consultation.Asked;
import vn.motcua.cooperation.Consultations;
import vn.motcua.cooperation.Councils;
import vn.motcua.cooperation.FinancialDuties;
import vn.motcua.cooperation.FinancialDuty;
import vn.motcua.cooperation.Inspection;
import vn.motcua.cooperation.Inspections;
import vn.motcua.letters.Letter;

/** Puts opinions, inspections and duties of a dossier into words. */
@Component
class CooperationSheets {
    private final Consultations consultations;
    private final Councils councils;
    private final Inspections inspections;
    private final FinancialDuties duties;
    private final People people;
    private final Clock clock;

    CooperationSheets(
            Consultations consultations,
            Councils councils,
            Inspections inspections,
            FinancialDuties duties,
            People people,
            Clock clock) {
        this.consultations = consultations;
        this.councils = councils;
        this.inspections = inspections;
        this.duties = duties;
        this.people = people;
        this.clock = clock;
    }

    /** @param letters those that may be read */
    List<CooperationSheet> of(String dossier, List<Letter> letters) {
        List<CooperationSheet> sheets = new ArrayList<>();
        consultations.of(dossier).forEach(consultation -> sheets.add(sheet(consultation, letters)));
        inspections.of(dossier).forEach(inspection -> sheets.add(sheet(inspection, letters)));
        duties.of(dossier).forEach(duty -> sheets.add(sheet(duty, letters)));
        return sheets;
    }

    private CooperationSheet sheet(Consultation consultation, List<Letter> letters) {
        return new CooperationSheet(
                consultation.name(),
                consultation.content(),
                Words.brief(consultation.askedAt()),
                paper(consultation.id().toString(), letters),
                Stream.concat(
                                consultation.asked().stream().map(this::row),
                                councils.of(consultation).stream()
                                        .map(council -> new CooperationSheet.Row(
                                                "Hội đồng kết luận",
                                                council.result().label(),
                                                "",
                                                council.text(),
                                                Words.brief(council.at()))))
                        .toList());
    }

    private CooperationSheet sheet(Inspection inspection, List<Letter> letters) {
        var found = inspection.found();
        return new CooperationSheet(
                "Kiểm tra thực địa " + Words.day(inspection.day()),
                inspection.place(),
                Words.brief(inspection.at()),
                paper(inspection.id().toString(), letters),
                List.of(new CooperationSheet.Row(
                        inspection.members() + (inspection.applicantAttends() ? "; người nộp" : ""),
                        found == null ? "Chưa có biên bản" : found.result().label(),
                        "",
                        found == null ? "" : found.findings(),
                        found == null ? "" : Words.brief(found.at()))));
    }

    private CooperationSheet sheet(FinancialDuty duty, List<Letter> letters) {
        var payment = duty.payment();
        return new CooperationSheet(
                "Nghĩa vụ tài chính",
                duty.content(),
                Words.brief(duty.at()),
                paper(duty.id().toString(), letters),
                List.of(new CooperationSheet.Row(
                        Words.money(duty.vnd()),
                        payment == null ? "Chờ nộp" : payment.paidOn() == null ? "Không nộp" : "Đã nộp",
                        "",
                        payment == null ? duty.payTo() : payment.text(),
                        payment == null || payment.paidOn() == null ? "" : Words.day(payment.paidOn()))));
    }

    private CooperationSheet.Row row(Asked asked) {
        var answer = asked.answer();
        boolean late = asked.isLateAt(clock.instant());
        String state = answer == null ? "Chưa trả lời" : answer.position().label();
        return new CooperationSheet.Row(
                asked.official() == null ? people.unit(asked.unit()) : people.name(asked.official()),
                late ? "Quá hạn · " + state : state,
                late ? "late" : "",
                answer == null ? "" : answer.text(),
                answer == null ? "Hạn " + Words.brief(asked.dueAt()) : Words.brief(answer.at()));
    }

    private static @Nullable UUID paper(String about, List<Letter> letters) {
        return letters.stream()
                .filter(letter -> letter.wording().addressed() != null
                        && letter.wording().addressed().about().equals(about))
                .map(Letter::id)
                .findFirst()
                .orElse(null);
    }
}
