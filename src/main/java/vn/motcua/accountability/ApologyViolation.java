package vn.motcua.accountability;

import java.time.Instant;
import vn.motcua.deadlines.Episode;

/**
 * Where a dossier past its date by law lacks its one apology with a new date and proven delivery (NĐ 61/2018 Đ.19.9).
 *
 * @param since when this state began, or for DELIVERED_LATE when the delivery was due
 * @param workingMinutes that it has lasted, or the delay of the delivery
 * @param holder who has to act now, as people read it; who had to, when nothing can be done any more
 */
public record ApologyViolation(
        Episode episode, Kind kind, Instant since, long workingMinutes, String settlingUnit, String holder) {

    /** In the order of the steps that are missing. */
    public enum Kind {
        NOT_DRAFTED("Chưa có dự thảo thư xin lỗi"),
        NOT_APPROVED("Dự thảo chưa được duyệt"),
        NOT_ADJUSTED("Đã duyệt, chưa điều chỉnh ngày hẹn"),
        NOT_DELIVERED("Chưa giao thư cho người nộp"),
        DELIVERED_LATE("Giao thư muộn hơn luật định"),
        NEVER_APOLOGISED("Đã trả kết quả trễ mà không xin lỗi");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As shown to people. */
        public String label() {
            return label;
        }

        /** Whether somebody can still put it right. */
        public boolean isOpen() {
            return this != DELIVERED_LATE && this != NEVER_APOLOGISED;
        }
    }
}
