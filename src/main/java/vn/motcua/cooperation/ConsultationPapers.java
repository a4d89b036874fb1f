package vn.motcua.cooperation;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.cooperation.Consultation.Asked;
import vn.motcua.engine.Refusal;
import vn.motcua.letters.LetterKind;
import vn.motcua.letters.Wording;
import vn.motcua.letters.Wordings;
import vn.motcua.organisation.Organisation;
import vn.motcua.procedures.Cooperation.Silence;

/** The letter that asks agencies for their opinion: it names content and term (NĐ 61/2018 Đ.19.5a). */
@Component
class ConsultationPapers implements Wordings.Source {
    private final Consultations consultations;
    private final Organisation organisation;

    ConsultationPapers(Consultations consultations, Organisation organisation) {
        this.consultations = consultations;
        this.organisation = organisation;
    }

    @Override
    public boolean has(LetterKind kind) {
        return kind == LetterKind.CONSULTATION_REQUEST;
    }

    /** Of the consultation asked last. */
    @Override
    public Wording words(LetterKind kind, String dossier) {
        List<Consultation> all = consultations.of(dossier);
        if (all.isEmpty()) {
            throw Refusal.conflict("consultation-unknown", "Chưa lấy ý kiến nơi nào về hồ sơ này.");
        }
        return words(all.get(all.size() - 1));
    }

    Wording words(Consultation consultation) {
        return Wording.addressed(
                consultation.content(),
                new Wording.Addressed(
                        consultation.id().toString(),
                        consultation.asked().stream().map(this::name).toList(),
                        consultation.name(),
                        List.of(
                                "Thời hạn trả lời: trước "
                                        + vn.motcua.calendar.Wording.moment(
                                                consultation.asked().get(0).dueAt()) + ".",
                                consultation.silence() == Silence.CONSENT
                                        ? "Quá thời hạn này không trả lời thì coi như đồng ý."
                                        : "Nếu không trả lời kịp, đề nghị nêu rõ lý do."),
                        consultation.article()));
    }

    private String name(Asked asked) {
        return organisation.unit(asked.unit()).name();
    }
}
