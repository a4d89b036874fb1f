package vn.motcua.letters;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Submissions;
import vn.motcua.engine.FormSubmitted;
import vn.motcua.engine.Refusal;

/**
 * The draft of an apology (form 04) grows in the tasks of its process: the official submits reason and new date, the
 * leader approves or sends it back. A new date that cannot be promised is refused with the submission.
 */
@Component
class ApologyDrafts {
    private final Letters letters;
    private final Register register;
    private final LetterEvents events;
    private final Deadlines deadlines;
    private final Dossiers dossiers;
    private final Submissions submissions;

    ApologyDrafts(
            Letters letters,
            Register register,
            LetterEvents events,
            Deadlines deadlines,
            Dossiers dossiers,
            Submissions submissions) {
        this.letters = letters;
        this.register = register;
        this.events = events;
        this.deadlines = deadlines;
        this.dossiers = dossiers;
        this.submissions = submissions;
    }

    @EventListener
    void follow(FormSubmitted submitted) {
        switch (submitted.taskKey()) {
            case "task_draftApology" -> draft(submitted);
            case "task_approveApology" -> approve(submitted);
            default -> {}
        }
    }

    private void draft(FormSubmitted submitted) {
        var dossier = dossiers.lock(submitted.dossier());
        var wording = Wording.apology(text(submitted, "reason"), date(submitted));
        deadlines.promise(dossier.code(), Objects.requireNonNull(wording.newDate()));
        var draft = register.newest(LetterKind.APOLOGY, dossier.code(), Letter.State.DRAFTED);
        if (draft.isEmpty()) {
            letters.draft(LetterKind.APOLOGY, submissions.get(dossier.submission()), dossier.code(), wording);
        } else {
            register.redraft(draft.get().id(), wording, submitted.official());
            events.note(draft.get().id(), "drafted", "", "", submitted.official());
        }
    }

    private void approve(FormSubmitted submitted) {
        if (!"approve".equals(submitted.fields().get("decision"))) return;
        register.newest(LetterKind.APOLOGY, submitted.dossier(), Letter.State.DRAFTED)
                .ifPresent(draft -> approve(draft, submitted.official()));
    }

    /** What could be promised when it was drafted may have passed since. */
    private void approve(Letter draft, String leader) {
        deadlines.promise(
                Objects.requireNonNull(draft.dossier()),
                Objects.requireNonNull(draft.wording().newDate()));
        events.note(draft.id(), "approved", "", "", leader);
    }

    private static String text(FormSubmitted submitted, String field) {
        var value = Objects.toString(submitted.fields().get(field), "").strip();
        if (value.isEmpty()) throw refused("apology-reason-missing", field, "Ghi rõ lý do chậm trả kết quả.");
        return value;
    }

    private static LocalDate date(FormSubmitted submitted) {
        var value = Objects.toString(submitted.fields().get("newDate"), "");
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw refused("apology-date-missing", "newDate", "Ghi ngày hẹn trả kết quả mới.");
        }
    }

    private static Refusal refused(String code, String field, String sentence) {
        return new Refusal(Refusal.Kind.INVALID, code, sentence, Map.of(field, sentence));
    }
}
