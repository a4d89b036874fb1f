package vn.motcua.messages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param dossier the dossier it is about; mails of one dossier to one recipient keep their order
 * @param kind what it is: {@code result-ready}, {@code reminder} …
 * @param text plain text; the page form is made from it
 * @param letters letters to attach as PDF
 * @param dedupKey stable and unique: the same mail is never put twice; it becomes the Message-ID
 */
public record Mail(
        @Nullable String dossier,
        String kind,
        String recipient,
        String subject,
        String text,
        List<UUID> letters,
        String dedupKey) {}
