package vn.motcua.portal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.motcua.deadlines.Deadline;
import vn.motcua.deadlines.Deadlines;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;

/** Tells the degree of completion of a dossier to whoever knows its code. */
@Component
public class Trackings {
    /** TT 01/2018/TT-VPCP Đ.19: V1V2V3.Z1Z2.Y1Y2.MX1X2-YYMMDD-XXXX. */
    private static final Pattern CODE = Pattern.compile("\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Y]\\d{2}-\\d{6}-\\d{4,}");

    private final Dossiers dossiers;
    private final Deadlines deadlines;

    Trackings(Dossiers dossiers, Deadlines deadlines) {
        this.dossiers = dossiers;
        this.deadlines = deadlines;
    }

    /** Empty for a code that nobody got, and for what is no code at all. */
    public Optional<Tracking> of(String typed) {
        var code = typed.strip();
        return CODE.matcher(code).matches() ? dossiers.find(code).map(this::tracking) : Optional.empty();
    }

    private Tracking tracking(Dossier dossier) {
        if (dossier.handover() != null || dossier.closedAt() != null) {
            return new Tracking(dossier.code(), 4, "Kết quả đã được trả.");
        }
        if (dossier.result() != null) {
            return new Tracking(
                    dossier.code(), 3, "Đã có kết quả. Mời ông/bà đến nhận ở nơi đã đăng ký trên giấy hẹn.");
        }
        var stopped = deadlines.of(dossier.code()).state() == Deadline.State.STOPPED;
        return new Tracking(
                dossier.code(),
                2,
                stopped ? "Hồ sơ đang chờ ông/bà bổ sung theo phiếu yêu cầu." : "Hồ sơ đang được giải quyết.");
    }
}
