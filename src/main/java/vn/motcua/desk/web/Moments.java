package vn.motcua.desk.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.engine.Refusal;

/** Reads instants: {@code 2026-11-20T08:00:00Z}, with an offset, or without one as local time in Việt Nam. */
final class Moments {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Moments() {}

    /** @throws Refusal {@code instant-unreadable}, at this field */
    static Instant read(String field, String text) {
        // In a query a bare plus sign means a blank.
        var iso = text.strip().replace(' ', '+');
        try {
            return hasZone(iso)
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).atZone(ZONE).toInstant();
        } catch (DateTimeException unreadable) {
            var sentence = "Thời điểm phải viết như 2026-11-20T08:00:00+07:00.";
            throw new Refusal(Refusal.Kind.INVALID, "instant-unreadable", sentence, Map.of(field, sentence));
        }
    }

    static @Nullable Instant optional(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : read(field, text);
    }

    private static boolean hasZone(String iso) {
        return iso.matches(".*T.*(Z|z|[+-]\\d{2}(:?\\d{2})?)");
    }
}
