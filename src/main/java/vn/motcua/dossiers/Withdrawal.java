package vn.motcua.dossiers;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * The applicant no longer wants the dossier settled (rút hồ sơ; dừng giải quyết, NĐ 118/2025/NĐ-CP Đ.21). One per dossier,
 * before there is a result.
 *
 * @param reason as the applicant gives it
 * @param request the paper in which he asks for it
 * @param stage where the dossier stood, as people call it
 * @param article by which it is done
 * @param by the official who took the request
 */
public record Withdrawal(
        String dossier, Kind kind, String reason, UUID request, String stage, String article, Instant at, String by) {

    /** Which of them it is, says the rule set of the dossier's receipt. */
    public enum Kind {
        /** Taken back by the applicant; no notice (NĐ 61/2018). */
        WITHDRAWN("Người nộp đã rút hồ sơ"),
        /** The settlement is stopped at his request, with a notice (NĐ 118/2025 Đ.21, TT 03/2025 form 05). */
        STOPPED("Đã dừng giải quyết theo đề nghị của người nộp");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As shown to people. */
        public String label() {
            return label;
        }

        /** On the wire and in tables: {@code withdrawn}. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }
}
