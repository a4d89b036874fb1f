package vn.motcua.cooperation;

import java.time.Instant;

/** What a council concluded about a dossier: {@code consultation} holds its members' comments. */
public record Council(Consultation consultation, Result result, String text, Instant at, String by) {
    /** PASS: it may be granted. REVISE: after it is mended. FAIL: not. */
    public enum Result {
        PASS("Thông qua"),
        REVISE("Thông qua khi chỉnh sửa"),
        FAIL("Không thông qua");

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
