package vn.motcua.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The register of dossiers (Sổ theo dõi hồ sơ) of one agency for some days of one year, ready for the paper: texts only.
 *
 * @param book the year, which is the number of the book
 */
public record RegisterSheet(String agency, int book, String from, String to, List<Row> rows) {
    /**
     * A dossier. What is not yet known is empty.
     *
     * @param number of the dossier in the book, as its receipt prints it; null when it has no receipt
     * @param sets how many sets were filed
     * @param givenBy the official who handed the result over, and {@code takenBy} who got it
     */
    public record Row(
            @Nullable Integer number,
            String code,
            String content,
            String sets,
            String name,
            String address,
            String phone,
            String received,
            String due,
            String returned,
            String givenBy,
            String takenBy,
            String receivedBy,
            List<String> notes) {}
}
