package vn.motcua.portal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.Deadline.Waiting;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.Withdrawals;

/** Tells the degree of completion of a dossier to whoever knows its code. */
@Component
public class Trackings {
    /** Identifier (QĐ 20/2020/QĐ-TTg Đ.4: at most 35 characters), day, serial: of every rule set. */
    private static final Pattern CODE = Pattern.compile("[A-Z0-9.]{3,35}-\\d{6}-\\d{4,6}");

    private final Dossiers dossiers;
    private final Withdrawals withdrawals;
    private final Deadlines deadlines;

    Trackings(Dossiers dossiers, Withdrawals withdrawals, Deadlines deadlines) {
        this.dossiers = dossiers;
        this.withdrawals = withdrawals;
        this.deadlines = deadlines;
    }

    /** Empty for a code that nobody got, and for what is no code at all. */
    public Optional<Tracking> of(String typed) {
        var code = typed.strip();
        return CODE.matcher(code).matches() ? dossiers.find(code).map(this::tracking) : Optional.empty();
    }

    private Tracking tracking(Dossier dossier) {
        if (withdrawals.of(dossier.code()).isPresent()) {
            return new Tracking(
                    dossier.code(),
                    4,
                    dossier.closedAt() == null
                            ? "Hồ sơ đã được rút, dừng giải quyết theo đề nghị của ông/bà; mời đến nhận lại giấy tờ ở nơi đã nộp."
                            : "Hồ sơ đã được rút, dừng giải quyết theo đề nghị của ông/bà; giấy tờ đã được trả lại.");
        }
        if (dossier.closedAt() != null && dossier.result() == null) {
            return new Tracking(
                    dossier.code(), 4, "Hồ sơ đã được trả lại theo phiếu gửi ông/bà; mời liên hệ nơi đã nộp hồ sơ.");
        }
        if (dossier.handover() != null || dossier.closedAt() != null) {
            return new Tracking(dossier.code(), 4, "Kết quả đã được trả.");
        }
        if (dossier.result() != null) {
            return new Tracking(
                    dossier.code(), 3, "Đã có kết quả. Mời ông/bà đến nhận ở nơi đã đăng ký trên giấy hẹn.");
        }
        return new Tracking(
                dossier.code(), 2, inWork(deadlines.of(dossier.code()).waiting()));
    }

    private static String inWork(@Nullable Waiting waiting) {
        if (waiting == null) {
            return "Hồ sơ đang được giải quyết.";
        }
        return switch (waiting.reason()) {
            case SUPPLEMENT -> "Hồ sơ đang chờ ông/bà bổ sung theo phiếu yêu cầu.";
            case FINANCIAL_OBLIGATION -> "Hồ sơ đang chờ ông/bà nộp tiền theo thông báo nghĩa vụ tài chính.";
            case TAX_ASSESSMENT, VERIFICATION ->
                "Hồ sơ đang " + waiting.brief() + "; thời hạn giải quyết tạm dừng theo quy định.";
            case REMEDY -> "Hồ sơ đang chờ ông/bà khắc phục, chỉnh sửa theo kết quả thẩm định.";
            case PUBLIC_POSTING -> "Hồ sơ đang được niêm yết công khai; thời hạn giải quyết tạm dừng theo quy định.";
            case CONFIRMATION ->
                "Hồ sơ đang chờ ông/bà xác nhận biểu mẫu điện tử; hết thời gian không phản hồi thì coi như đồng ý.";
            case COMMITMENT -> "Hồ sơ đang chờ ông/bà lập văn bản cam đoan tại nơi đã nộp hồ sơ.";
            case COMPLETION -> "Hồ sơ đang chờ ông/bà hoàn thiện theo yêu cầu của cơ quan phối hợp.";
            case OPINION -> "Hồ sơ đang chờ ý kiến của cơ quan phối hợp; thời hạn giải quyết tạm dừng theo quy định.";
        };
    }
}
