package vn.motcua.cooperation;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.engine.Refusal;
import vn.motcua.letters.LetterKind;
import vn.motcua.letters.Wording;
import vn.motcua.letters.Wordings;

/** Notices to the applicant: of what he has to pay, and of an inspection that he attends (NĐ 61/2018 Đ.19.3). */
@Component
class NoticePapers implements Wordings.Source {
    private final FinancialDuties duties;
    private final Inspections inspections;
    private final Dossiers dossiers;

    NoticePapers(FinancialDuties duties, Inspections inspections, Dossiers dossiers) {
        this.duties = duties;
        this.inspections = inspections;
        this.dossiers = dossiers;
    }

    @Override
    public boolean has(LetterKind kind) {
        return kind == LetterKind.PAYMENT_NOTICE || kind == LetterKind.INSPECTION_NOTICE;
    }

    /** Of the duty or the inspection noted last. */
    @Override
    public Wording words(LetterKind kind, String dossier) {
        return kind == LetterKind.PAYMENT_NOTICE
                ? payment(last(duties.of(dossier)))
                : inspection(last(inspections.of(dossier)));
    }

    static Wording payment(FinancialDuty duty) {
        return Wording.addressed(
                duty.content(),
                new Wording.Addressed(
                        duty.id().toString(),
                        List.of(),
                        "Số tiền phải nộp: " + FinancialDuties.money(duty.vnd()),
                        List.of(
                                "Nơi nộp: " + duty.payTo() + ".",
                                "Thời hạn giải quyết hồ sơ tạm dừng cho tới khi nộp; nộp chứng từ tại Bộ phận Một cửa."),
                        ""));
    }

    Wording inspection(Inspection inspection) {
        String article = dossiers.rules(dossiers.get(inspection.dossier())).cite("rules.inspection");
        return Wording.addressed(
                "Đề nghị có mặt để phối hợp kiểm tra, mang theo giấy tờ tùy thân và giấy tờ liên quan.",
                new Wording.Addressed(
                        inspection.id().toString(),
                        List.of(),
                        "Kiểm tra thực địa " + vn.motcua.calendar.Wording.day(inspection.day()),
                        List.of("Địa điểm: " + inspection.place() + ".", "Thành phần: " + inspection.members() + "."),
                        article));
    }

    private static <T> T last(List<T> all) {
        if (all.isEmpty()) {
            throw Refusal.conflict("nothing-to-notify", "Chưa có nội dung để thông báo.");
        }
        return all.get(all.size() - 1);
    }
}
