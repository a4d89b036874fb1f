package vn.motcua.letters;

import vn.motcua.engine.Refusal;

/** The kinds of letters, by their form in TT 01/2018/TT-VPCP Đ.9; “–” where the circular has none. */
public enum LetterKind {
    RECEIPT("receipt", "01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
    SUPPLEMENT_REQUEST("supplement-request", "02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
    REFUSAL("refusal", "03", "Phiếu từ chối tiếp nhận, giải quyết hồ sơ"),
    APOLOGY("apology", "04", "Phiếu xin lỗi và hẹn lại ngày trả kết quả"),
    TRANSFER_SLIP("transfer-slip", "–", "Phiếu chuyển xử lý"),
    CONSULTATION_REQUEST("consultation-request", "–", "Văn bản lấy ý kiến"),
    SUBMISSION("submission", "–", "Tờ trình"),
    PAYMENT_NOTICE("payment-notice", "–", "Thông báo nghĩa vụ tài chính"),
    INSPECTION_NOTICE("inspection-notice", "–", "Thông báo kiểm tra thực địa");

    private final String wire;
    private final String form;
    private final String title;

    LetterKind(String wire, String form, String title) {
        this.wire = wire;
        this.form = form;
        this.title = title;
    }

    /** The name that diagrams, tables and the template's file carry: {@code supplement-request}. */
    public String wire() {
        return wire;
    }

    /** The number of the form: {@code 02}. */
    public String form() {
        return form;
    }

    /** The paper's name for people. */
    public String title() {
        return title;
    }

    /** Whether it goes to another agency: the applicant neither gets it nor is it one of his papers. */
    public boolean isInternal() {
        return this == TRANSFER_SLIP || this == CONSULTATION_REQUEST || this == SUBMISSION;
    }

    /** Whether a dossier has at most one that stands: forms 01, 03, 04. */
    boolean isOnce() {
        return this == RECEIPT || this == REFUSAL || this == APOLOGY;
    }

    /** @throws Refusal {@code unknown-letter-kind} */
    public static LetterKind of(String wire) {
        for (LetterKind kind : values()) if (kind.wire.equals(wire)) return kind;
        throw Refusal.invalid("unknown-letter-kind", "Không có loại văn bản “" + wire + "”.");
    }
}
