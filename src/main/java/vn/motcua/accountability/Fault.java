package vn.motcua.accountability;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A broken duty, as a fact; what follows is a review's matter.
 *
 * @param dueAt the due instant that it is about
 * @param unit the unit that had it
 * @param official who held it then; null when nobody had claimed it
 * @param settled by a correction there was no such due instant: the fault stays on record and counts no more
 */
public record Fault(
        String dossier, Kind kind, Instant dueAt, String unit, @Nullable String official, Instant at, boolean settled) {

    public enum Kind {
        LATE("Quá hạn chưa có kết quả"),
        /** Issued later than the last working day before the due date (NĐ 61/2018 Đ.19.9). */
        APOLOGY_LATE("Xin lỗi và hẹn lại chậm"),
        NO_APOLOGY("Đến hạn chưa xin lỗi và hẹn lại");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As shown to people. */
        public String label() {
            return label;
        }

        String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
