package vn.motcua.cooperation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A field inspection (kiểm tra thực địa; NĐ 61/2018 Đ.19.3): when, where, who, and what was found. */
public record Inspection(
        UUID id,
        String dossier,
        LocalDate day,
        String place,
        String members,
        boolean applicantAttends,
        Instant at,
        @Nullable Found found) {

    /** What was found; of a postponed inspection why. */
    public record Found(Result result, String findings, Instant at) {}

    /**
     * MEETS: the conditions. REMEDIES: once the faults in the minutes are put right. WITHDRAWN: the applicant took the
     * dossier back before.
     */
    public enum Result {
        MEETS("Đạt yêu cầu"),
        REMEDIES("Còn tồn tại phải khắc phục"),
        FAILS("Không đạt yêu cầu"),
        POSTPONED("Hoãn"),
        WITHDRAWN("Thôi kiểm tra");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        /** As shown to people. */
        public String label() {
            return label;
        }
    }
}
