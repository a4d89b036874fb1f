package vn.motcua.desk;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.cooperation.Consultation;
import vn.motcua.cooperation.Consultation.Asked;
import vn.motcua.cooperation.Consultations;
import vn.motcua.letters.Letter;

/** Puts opinions, inspections and duties of a dossier into words. */
@Component
class CooperationSheets {
    private final Consultations consultations;
    private final People people;
    private final Clock clock;

    CooperationSheets(Consultations consultations, People people, Clock clock) {
        this.consultations = consultations;
        this.people = people;
        this.clock = clock;
    }

    /** @param letters those that may be read */
    List<CooperationSheet> of(String dossier, List<Letter> letters) {
        return consultations.of(dossier).stream()
                .map(consultation -> sheet(consultation, letters))
                .toList();
    }

    private CooperationSheet sheet(Consultation consultation, List<Letter> letters) {
        return new CooperationSheet(
                consultation.name(),
                consultation.content(),
                Words.brief(consultation.askedAt()),
                paper(consultation.id().toString(), letters),
                consultation.asked().stream().map(this::row).toList());
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
