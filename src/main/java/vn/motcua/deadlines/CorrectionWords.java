package vn.motcua.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.motcua.calendar.Wording;
import vn.motcua.deadlines.LedgerEntry.Correction;

/**
 * What a correction of a counted instant did to a deadline, so that it can be summed again by hand: the count anew, each
 * pause with the due date after it, the due date before.
 */
final class CorrectionWords {
    private final Correction correction;
    private final Reckoning before;
    private final Reckoning after;

    CorrectionWords(Correction correction, Reckoning before, Reckoning after) {
        this.correction = correction;
        this.before = before;
        this.after = after;
    }

    /** {@code thời điểm tiếp nhận hồ sơ đã ghi là 16:00 …, thực tế là 09:00 …} */
    String said() {
        Moment wrong = moment(before);
        return wrong.label().substring(0, 1).toLowerCase(Locale.ROOT)
                + wrong.label().substring(1) + " đã ghi là " + Wording.moment(wrong.at()) + ", thực tế là "
                + Wording.moment(moment(after).at());
    }

    /** The count, for officials. */
    List<String> count() {
        if (after.legalDueAt().equals(before.legalDueAt())) {
            return List.of("Tính lại theo thời điểm thực tế: hạn không dời.");
        }
        List<String> lines = new ArrayList<>();
        if (!after.since().equals(before.since())) {
            List<String> base = after.base().explanation();
            boolean received = correction.fact().equals(Correction.RECEIVED);
            if (!received) {
                lines.add("Tính lại từ " + Wording.moment(after.since()) + ".");
            }
            // The first line of a count is its receipt.
            lines.addAll(base.subList(received ? 0 : 1, base.size()));
        } else {
            lines.add("Tính lại từ hạn chưa kể thời gian dừng, "
                    + Wording.moment(after.base().dueAt()) + ".");
        }
        lines.addAll(pauses());
        lines.add("Hạn theo quy định sau đính chính: " + Wording.moment(after.legalDueAt()) + ", thay cho "
                + Wording.moment(before.legalDueAt()) + ".");
        if (after.promised() != null) {
            lines.add("Ngày đã hẹn lại, " + Wording.moment(after.dueAt()) + ", vẫn giữ nguyên.");
        }
        return lines;
    }

    private List<String> pauses() {
        List<String> lines = new ArrayList<>();
        List<Pause> closed = after.pauses();
        for (int last = 0; last < closed.size(); last++) {
            Pause pause = closed.get(last);
            if (pause.to().isAfter(after.since())) {
                Instant from = pause.from().isBefore(after.since()) ? after.since() : pause.from();
                lines.add("Cộng thời gian dừng từ " + Wording.moment(from) + " đến " + Wording.moment(pause.to()) + ", "
                        + time(after.calendar().workingMinutesBetween(from, pause.to())) + ": đến hạn lúc "
                        + Wording.moment(after.legalDueWith(closed.subList(0, last + 1))) + ".");
            }
        }
        Instant stopped = after.pausedAt();
        if (stopped != null) {
            lines.add("Đang tạm dừng từ " + Wording.moment(stopped) + ", còn lại "
                    + time(after.remainingMinutes(stopped)) + ".");
        }
        return lines;
    }

    /** For the citizen. */
    List<String> plain() {
        List<String> lines = new ArrayList<>();
        lines.add("Cơ quan đã đính chính: " + said() + ".");
        if (after.promised() != null || after.dueAt().equals(before.dueAt())) {
            lines.add("Ngày hẹn trả không thay đổi.");
        } else if (after.answeredAt() == null) {
            lines.add("Vì vậy kết quả được hẹn trả chậm nhất lúc " + Wording.moment(after.dueAt()) + ", thay cho "
                    + Wording.moment(before.dueAt()) + ".");
        }
        return lines;
    }

    private Moment moment(Reckoning sum) {
        return sum.moments().stream()
                .filter(each -> each.isMeant(correction))
                .findFirst()
                .orElseThrow();
    }

    private String time(long minutes) {
        return WorkingTime.text(minutes, after.calendar().minutesOfDay());
    }
}
