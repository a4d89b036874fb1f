package vn.motcua.cooperation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.SubmittedFields;
import vn.motcua.engine.Refusal;

/** The fields of the form that is just being handed in, each with the sentence for when it is missing. */
@Component
class Fields {
    private final SubmittedFields submitted;

    Fields(SubmittedFields submitted) {
        this.submitted = submitted;
    }

    /** @throws Refusal {@code field-missing} */
    String text(String field, String sentence) {
        return submitted.now(field).orElseThrow(() -> refused("field-missing", field, sentence));
    }

    /** Empty when the form left it out. */
    String optional(String field) {
        return submitted.now(field).orElse("");
    }

    /** @throws Refusal {@code field-missing}, {@code field-not-a-date} */
    LocalDate day(String field, String sentence) {
        try {
            return LocalDate.parse(text(field, sentence));
        } catch (DateTimeParseException e) {
            throw refused("field-not-a-date", field, sentence);
        }
    }

    static Refusal refused(String code, String field, String sentence) {
        return new Refusal(Refusal.Kind.INVALID, code, sentence, Map.of(field, sentence));
    }
}
