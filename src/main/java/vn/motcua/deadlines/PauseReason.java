package vn.motcua.deadlines;

import vn.motcua.engine.Refusal;
import vn.motcua.rules.WaitRule.Whom;

/** What a dossier may wait for. Whether its clock stands still meanwhile says the rule of its procedure. */
public enum PauseReason {
    SUPPLEMENT(
            "supplement",
            "chờ bổ sung",
            "chờ người nộp bổ sung, hoàn thiện hồ sơ",
            "Bổ sung, hoàn thiện hồ sơ",
            "yêu cầu bổ sung",
            "nhận đủ bổ sung"),
    FINANCIAL_OBLIGATION(
            "financial-obligation",
            "chờ nộp tiền",
            "chờ người nộp thực hiện nghĩa vụ tài chính",
            "Thực hiện nghĩa vụ tài chính",
            "thông báo nghĩa vụ tài chính",
            "nộp xong nghĩa vụ tài chính"),
    TAX_ASSESSMENT(
            "tax-assessment",
            "chờ%s xác định nghĩa vụ tài chính",
            "chờ%s xác định nghĩa vụ tài chính",
            "Xác định nghĩa vụ tài chính",
            "chuyển thông tin xác định nghĩa vụ tài chính",
            "có thông báo nghĩa vụ tài chính"),
    VERIFICATION(
            "verification",
            "chờ%s xác minh",
            "chờ%s xác minh theo quy định của pháp luật chuyên ngành",
            "Xác minh",
            "bắt đầu xác minh",
            "có kết quả xác minh"),
    OPINION(
            "opinion",
            "chờ ý kiến",
            "chờ ý kiến của cơ quan phối hợp",
            "Cho ý kiến",
            "gửi lấy ý kiến",
            "nhận đủ ý kiến"),
    REMEDY(
            "remedy",
            "chờ khắc phục",
            "chờ người nộp khắc phục, chỉnh sửa theo kết quả thẩm định",
            "Khắc phục, chỉnh sửa",
            "yêu cầu khắc phục",
            "nhận kết quả khắc phục"),
    PUBLIC_POSTING(
            "public-posting",
            "niêm yết công khai",
            "niêm yết công khai",
            "Niêm yết công khai",
            "bắt đầu niêm yết công khai",
            "kết thúc niêm yết công khai"),
    CONFIRMATION(
            "confirmation",
            "chờ xác nhận biểu mẫu",
            "chờ người nộp xác nhận biểu mẫu điện tử",
            "Xác nhận biểu mẫu",
            "gửi biểu mẫu để xác nhận",
            "có trả lời về biểu mẫu"),
    COMMITMENT(
            "commitment",
            "chờ cam đoan",
            "chờ người nộp lập văn bản cam đoan",
            "Lập văn bản cam đoan",
            "mời lập văn bản cam đoan",
            "nhận văn bản cam đoan"),
    COMPLETION(
            "completion",
            "chờ hoàn thiện",
            "chờ người nộp hoàn thiện hồ sơ mà cơ quan phối hợp trả lại",
            "Hoàn thiện hồ sơ",
            "cơ quan phối hợp trả lại để hoàn thiện",
            "hồ sơ đã hoàn thiện");

    private final String code;
    private final String brief;
    private final String words;
    private final String task;
    private final String begin;
    private final String end;

    PauseReason(String code, String brief, String words, String task, String begin, String end) {
        this.code = code;
        this.brief = brief;
        this.words = words;
        this.task = task;
        this.begin = begin;
        this.end = end;
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

    /** In ledgers, diagrams and answers: {@code financial-obligation}. */
    public String code() {
        return code;
    }

    /** In lists and labels: <i>chờ nộp tiền</i>. */
    public String brief() {
        return brief.replace("%s", "");
    }

    /** As {@link #brief()}, with the agency that it is: <i>chờ Tòa án xác minh</i>. */
    public String brief(Awaited awaited) {
        return naming(brief, awaited);
    }

    /** As sentences go on: <i>chờ người nộp bổ sung, hoàn thiện hồ sơ</i>. */
    public String words() {
        return words.replace("%s", "");
    }

    /** As {@link #words()}, with the agency that it is. */
    String words(Awaited awaited) {
        return naming(words, awaited);
    }

    /** What whoever is waited for does meanwhile: <i>Bổ sung, hoàn thiện hồ sơ</i>. */
    public String task() {
        return task;
    }

    /** What happened when the clock stopped: {@code yêu cầu bổ sung}. */
    String begin() {
        return begin;
    }

    /** What happened when it went on: {@code nhận đủ bổ sung}. */
    String end() {
        return end;
    }

    private static String naming(String text, Awaited awaited) {
        if (awaited.whom() != Whom.AGENCY) {
            return text.replace("%s", "");
        }
        return text.contains("%s")
                ? text.replace("%s", " " + awaited.inSentence())
                : text + " (" + awaited.inSentence() + ")";
    }
}
