package vn.motcua.accountability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new date that was promised in an apology and not kept either; it cannot be promised again (NĐ 61/2018 Đ.19.9).
 *
 * @param promisedAt the instant that was promised
 * @param answeredAt when the result came; null while it is still missing
 * @param workingMinutes past the promise
 * @param holder who has the dossier now, as people read it; the settling unit's head when nobody has
 */
public record BrokenPromise(
        String dossier,
        Instant promisedAt,
        @Nullable Instant answeredAt,
        long workingMinutes,
        String settlingUnit,
        String holder) {}
