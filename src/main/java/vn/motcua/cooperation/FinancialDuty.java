package vn.motcua.cooperation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant has to pay before the dossier goes on (nghĩa vụ tài chính).
 *
 * @param payment null while it is waited for
 */
public record FinancialDuty(
        UUID id, String dossier, long vnd, String content, String payTo, Instant at, @Nullable Payment payment) {

    /** @param paidOn null when the applicant does not pay; {@code text} is the receipt, or why not */
    public record Payment(@Nullable LocalDate paidOn, String text, Instant at) {}
}
