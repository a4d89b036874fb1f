package vn.motcua.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dossier that passed its date by law without a result: each such episode needs one apology with a new date (NĐ 61/2018
 * Đ.19.9).
 *
 * @param legalDueAt when it began
 * @param apologyDueAt the last instant at which the apology is in time
 * @param apology the issued letter; null without one
 * @param newDate that it promises
 * @param promisedAt the new due instant, once the one-stop desk has adjusted the appointment
 * @param answeredAt when the result came
 */
public record Episode(
        String dossier,
        Instant legalDueAt,
        Instant apologyDueAt,
        @Nullable UUID apology,
        @Nullable LocalDate newDate,
        @Nullable Instant promisedAt,
        @Nullable Instant answeredAt) {

    public enum SecondPromise {
        NONE,
        RUNNING,
        KEPT,
        BROKEN
    }

    /** What became of the new date by this instant. */
    public SecondPromise secondPromise(Instant now) {
        if (promisedAt == null) {
            return SecondPromise.NONE;
        }
        Instant end = answeredAt == null ? now : answeredAt;
        if (end.isAfter(promisedAt)) {
            return SecondPromise.BROKEN;
        }
        return answeredAt == null ? SecondPromise.RUNNING : SecondPromise.KEPT;
    }
}
