package vn.motcua.messages;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.letters.Letter;
import vn.motcua.letters.LetterDispatch;
import vn.motcua.letters.LetterKind;

/** Sends letters as an attachment of a mail. */
@Component
class MailDispatch implements LetterDispatch {
    private static final String PREFIX = "letter-";
    private final Outbox outbox;
    private final MailDoor door;
    private final MailTemplates templates;
    private final Dossiers dossiers;

    MailDispatch(Outbox outbox, MailDoor door, MailTemplates templates, Dossiers dossiers) {
        this.outbox = outbox;
        this.door = door;
        this.templates = templates;
        this.dossiers = dossiers;
    }

    @Override
    public Sent send(Letter letter) {
        var code = Objects.requireNonNull(letter.dossier(), "a letter of a dossier");
        var address = dossiers.get(code).applicant().email();
        if (!door.isOpen()) return new Sent(Way.HAND, "chưa có máy chủ thư");
        if (address == null || !Addresses.isUsable(address))
            return new Sent(Way.HAND, "người nộp không có địa chỉ thư điện tử dùng được");
        var kind = PREFIX + letter.kind().wire();
        var words = templates.words(kind, code);
        outbox.put(new Mail(
                code, kind, address, words.subject(), words.text(), List.of(letter.id()), "letter:" + letter.id()));
        return new Sent(Way.MAIL, address);
    }

    /** Whether the mail carries a letter, rather than a notice. */
    static boolean isLetter(Mail mail) {
        return mail.kind().startsWith(PREFIX);
    }

    /** Whether a process waits for the outcome: that of the apology. Messages reach a whole dossier, so only this one tells. */
    static boolean isAwaited(Mail mail) {
        return mail.kind().equals(PREFIX + LetterKind.APOLOGY.wire());
    }
}
