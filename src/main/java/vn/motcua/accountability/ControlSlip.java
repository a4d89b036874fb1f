package vn.motcua.accountability;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Dossier;

/**
 * The control slip of a dossier (phiếu kiểm soát quá trình giải quyết hồ sơ, form 05 of TT 01/2018/TT-VPCP): a row for
 * each hand-over.
 *
 * @param lateMinutes of the dossier past its due date by law: the sum of the rows'
 */
public record ControlSlip(
        Dossier dossier,
        String procedure,
        Instant dueAt,
        @Nullable Instant answeredAt,
        String ending,
        long lateMinutes,
        List<Row> rows,
        List<Attribution> holders) {

    /** Worked in less than the norm, in just the norm, in more; NONE where no norm applies or it is still at work. */
    public enum Verdict {
        EARLY,
        ON_TIME,
        LATE,
        NONE
    }

    /**
     * @param giver who handed over, {@code receiver} who took it: names of units, or the applicant
     * @param task what it was handed over for
     * @param official who did the work, where somebody claimed it
     * @param at of the hand-over
     * @param workingMinutes that the receiver had it
     * @param normMinutes of the step; null without a norm
     * @param overMinutes working minutes beyond the norm, negative when fewer
     * @param lateMinutes of these past the dossier's due date by law
     * @param running it is there now
     * @param brief it was over within a minute
     * @param contests what holders object to
     */
    public record Row(
            int no,
            String giver,
            String receiver,
            String task,
            @Nullable String official,
            Instant at,
            long workingMinutes,
            @Nullable Long normMinutes,
            long overMinutes,
            Verdict verdict,
            long lateMinutes,
            boolean running,
            boolean brief,
            List<Contest> contests) {}
}
