package vn.motcua.messages;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;
import vn.motcua.engine.Processes;
import vn.motcua.letters.Letters;

/** What a sent or failed mail means for its dossier, its letter, and the process that waits. */
@Component
class Outcomes {
    private final Dossiers dossiers;
    private final Letters letters;
    private final Journal journal;
    private final Processes processes;

    Outcomes(Dossiers dossiers, Letters letters, Journal journal, Processes processes) {
        this.dossiers = dossiers;
        this.letters = letters;
        this.journal = journal;
        this.processes = processes;
    }

    void tell(Told told) {
        var dossier = told.mail().dossier();
        if (dossier == null) return;
        dossiers.lock(dossier);
        if (MailDispatch.isLetter(told.mail())) tellLetter(told, dossier);
        else tellNotice(told, dossier);
    }

    private void tellLetter(Told told, String dossier) {
        for (var letter : told.mail().letters())
            if (told.sent()) letters.delivered(letter, "mail", told.mail().recipient());
            else letters.undeliverable(letter, why(told));
        if (MailDispatch.isAwaited(told.mail()))
            processes.tell(told.sent() ? "apology-delivered" : "apology-undeliverable", dossier);
    }

    private void tellNotice(Told told, String dossier) {
        journal.note(
                dossier,
                told.sent() ? "notice-sent" : "notice-failed",
                told.sent()
                        ? "Đã gửi thông báo “" + told.mail().subject() + "” qua thư điện tử"
                        : "Không gửi được thông báo “" + told.mail().subject() + "”: " + why(told),
                Map.of("kind", told.mail().kind()));
    }

    private static String why(Told told) {
        return Objects.requireNonNullElse(told.error(), "không rõ");
    }
}
