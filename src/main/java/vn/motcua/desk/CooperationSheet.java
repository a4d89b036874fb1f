package vn.motcua.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other agencies, councils and the applicant do for a dossier, one table each, for its page.
 *
 * @param paper the letter that asks for it; null for who may not read letters
 */
public record CooperationSheet(String title, String what, String when, @Nullable UUID paper, List<Row> rows) {

    /** One party: {@code state} in words, {@code style} of its mark, {@code text} what it wrote. */
    public record Row(String who, String state, String style, String text, String when) {}
}
