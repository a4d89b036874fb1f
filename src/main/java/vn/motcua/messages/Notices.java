package vn.motcua.messages;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Journal;
import vn.motcua.letters.Letter;
import vn.motcua.letters.LetterKind;
import vn.motcua.letters.Letters;

/** Notices to applicants (NĐ 61/2018 Đ.17.2, Đ.19.9, Đ.20.4). */
@Component
public class Notices {
    private final Outbox outbox;
    private final MailDoor door;
    private final MailTemplates templates;
    private final Dossiers dossiers;
    private final Letters letters;
    private final Journal journal;

    Notices(
            Outbox outbox,
            MailDoor door,
            MailTemplates templates,
            Dossiers dossiers,
            Letters letters,
            Journal journal) {
        this.outbox = outbox;
        this.door = door;
        this.templates = templates;
        this.dossiers = dossiers;
        this.letters = letters;
        this.journal = journal;
    }

    /**
     * Mails the applicant once for each kind (once for each letter where one goes with it). Without an address or a mail
     * server a line in the journal tells the desk to call.
     *
     * @param kind {@code accepted}, {@code supplement-requested}, {@code result-ready}
     */
    public void send(String dossier, String kind) {
        send(dossier, kind, "", Map.of());
    }

    /**
     * As {@link #send(String, String)}, once for each occasion.
     *
     * @param occasion distinguishes notices of one kind; empty when there is one
     * @param more what the wording may use beside the facts of the dossier
     */
    void send(String dossier, String kind, String occasion, Map<String, String> more) {
        var address = dossiers.get(dossier).applicant().email();
        if (!door.isOpen() || address == null || !Addresses.isUsable(address)) {
            journal.note(
                    dossier,
                    "notice-not-sent",
                    "Không gửi được thư điện tử cho người nộp ("
                            + (door.isOpen() ? "không có địa chỉ dùng được" : "chưa có máy chủ thư")
                            + "): báo bằng cách khác",
                    Map.of("kind", kind));
            return;
        }
        var enclosed = enclosed(kind, dossier).map(Letter::id);
        var words = templates.words(kind, dossier, more);
        outbox.put(new Mail(
                dossier,
                kind,
                address,
                words.subject(),
                words.text(),
                enclosed.stream().toList(),
                "notice:" + dossier + ":" + kind
                        + (occasion.isEmpty() ? "" : ":" + occasion)
                        + enclosed.map(UUID::toString).map(":"::concat).orElse("")));
    }

    /** The notice in which letters of this kind go to the applicant; empty when they go otherwise. */
    static Optional<String> announcing(LetterKind kind) {
        return switch (kind) {
            case SUPPLEMENT_REQUEST -> Optional.of("supplement-requested");
            case PAYMENT_NOTICE -> Optional.of("payment-due");
            case INSPECTION_NOTICE -> Optional.of("inspection-planned");
            default -> Optional.empty();
        };
    }

    private Optional<Letter> enclosed(String kind, String dossier) {
        return switch (kind) {
            case "accepted" -> letters.issued(LetterKind.RECEIPT, dossier);
            case "supplement-requested" -> letters.issued(LetterKind.SUPPLEMENT_REQUEST, dossier);
            case "payment-due" -> letters.issued(LetterKind.PAYMENT_NOTICE, dossier);
            case "inspection-planned" -> letters.issued(LetterKind.INSPECTION_NOTICE, dossier);
            default -> Optional.empty();
        };
    }
}
