package vn.motcua.letters;

import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;

/**
 * What an issued apology means: the ledger learns of the promise; one that comes later than the last working day before
 * the due date is a fault of its own, and still goes out (NĐ 61/2018 Đ.19.9).
 */
@Component
class ApologyRule {
    private final Deadlines deadlines;
    private final Journal journal;
    private final Dossiers dossiers;
    private final ApplicationEventPublisher publisher;

    ApologyRule(Deadlines deadlines, Journal journal, Dossiers dossiers, ApplicationEventPublisher publisher) {
        this.deadlines = deadlines;
        this.journal = journal;
        this.dossiers = dossiers;
        this.publisher = publisher;
    }

    @EventListener
    void follow(LetterIssued issued) {
        var letter = issued.letter();
        var dossier = letter.dossier();
        if (letter.kind() != LetterKind.APOLOGY || dossier == null) return;
        var at = Objects.requireNonNull(letter.issuedAt());
        var promise = Objects.requireNonNull(letter.wording().newDate());
        boolean late = at.isAfter(deadlines.apologyDueAt(dossier));
        deadlines.noteApology(dossier, letter.id(), Objects.requireNonNull(letter.sign()), promise, at);
        if (late) {
            journal.note(
                    dossier,
                    "apology-late",
                    letter.title() + " số " + letter.sign()
                            + " ban hành muộn hơn ngày làm việc cuối cùng trước ngày hết hạn ("
                            + dossiers.rules(dossiers.get(dossier)).articles().apology() + ")",
                    Map.of("letter", letter.id()));
        }
        publisher.publishEvent(new ApologyIssued(dossier, letter.id(), promise, at, late));
    }
}
