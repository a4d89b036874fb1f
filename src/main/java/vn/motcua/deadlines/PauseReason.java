package vn.motcua.deadlines;

import vn.motcua.engine.Refusal;

/** What a dossier may wait for. Whether its clock stands still meanwhile says the rule of its procedure. */
public enum PauseReason {
    SUPPLEMENT("supplement", "chờ người nộp bổ sung, hoàn thiện hồ sơ"),
    FINANCIAL_OBLIGATION("financial-obligation", "chờ người nộp thực hiện nghĩa vụ tài chính"),
    VERIFICATION("verification", "chờ xác minh theo quy định của pháp luật chuyên ngành"),
    OPINION("opinion", "chờ ý kiến của cơ quan phối hợp"),
    REMEDY("remedy", "chờ người nộp khắc phục, chỉnh sửa theo kết quả thẩm định"),
    PUBLIC_POSTING("public-posting", "niêm yết công khai");

    private final String code;
    private final String words;

    PauseReason(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @throws Refusal {@code pause-reason-unknown} */
    public static PauseReason of(String code) {
        for (PauseReason reason : values()) {
            if (reason.code.equals(code)) {
                return reason;
            }
        }
        throw Refusal.invalid("pause-reason-unknown", "Không có lý do tạm dừng “" + code + "”.");
    }

    String code() {
        return code;
    }

    /** As sentences go on: <i>chờ người nộp bổ sung, hoàn thiện hồ sơ</i>. */
    public String words() {
        return words;
    }
}
