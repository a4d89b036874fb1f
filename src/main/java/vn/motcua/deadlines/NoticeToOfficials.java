package vn.motcua.deadlines;

import java.util.List;

/**
 * Officials are to be told by mail; a Spring event, published in the transaction of the fact. Who mails is no matter of
 * this module.
 *
 * @param kind stable code, {@code reminder}, {@code review-decided}
 * @param officials logins, at least one
 * @param subject one line, Vietnamese
 * @param text plain text, Vietnamese; names no citizen
 */
public record NoticeToOfficials(String dossier, String kind, List<String> officials, String subject, String text) {
    public NoticeToOfficials {
        officials = List.copyOf(officials);
    }
}
