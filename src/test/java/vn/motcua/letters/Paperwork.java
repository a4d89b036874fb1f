package vn.motcua.letters;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossiers.Dossier;
import vn.motcua.engine.FormSubmitted;

/** Hands in what officials write, and reads what was printed. */
@Component
class Paperwork {
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Paperwork(Letters letters, ApplicationEventPublisher events, TransactionTemplate transactions, Clock clock) {
        this.letters = letters;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    void submit(Dossier dossier, String taskKey, String official, Map<String, Object> fields) {
        transactions.executeWithoutResult(status -> events.publishEvent(new FormSubmitted(
                dossier.code(),
                "test",
                "test",
                UUID.randomUUID().toString(),
                taskKey,
                "test",
                fields,
                official,
                clock.instant())));
    }

    String text(Letter letter) throws IOException {
        try (var document = Loader.loadPDF(letters.pdf(letter.id()))) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }
}
