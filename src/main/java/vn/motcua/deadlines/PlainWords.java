package vn.motcua.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.calendar.Wording;
import vn.motcua.deadlines.LedgerEntry.Correction;

/**
 * The sum of a ledger for the citizen: plain sentences, the same fold as {@link Explanation}, no official's name and no
 * article but those that give him a right.
 */
final class PlainWords {
    private final List<LedgerEntry> entries;
    private final CountingCalendars calendars;
    private final String address;
    private final Cites cites;
    private final List<String> lines = new ArrayList<>();

    private PlainWords(List<LedgerEntry> entries, CountingCalendars calendars, String address, Cites cites) {
        this.entries = entries;
        this.calendars = calendars;
        this.address = address;
        this.cites = cites;
    }

    /** @param address how the applicant is spoken to: {@code Ông/Bà}, {@code Quý tổ chức} */
    static List<String> of(
            List<LedgerEntry> entries, CountingCalendars calendars, String address, Cites cites, Instant now) {
        return new PlainWords(entries, calendars, address, cites).explain(now);
    }

    private List<String> explain(Instant now) {
        Reckoning sum = Reckoning.started(entries.get(0), calendars);
        lines.add("Cơ quan nhận hồ sơ của " + address + " lúc " + Wording.moment(sum.since()) + ".");
        if (sum.base().takenAsReceivedAt().isAfter(sum.since())) {
            lines.add("Lúc đó ngoài giờ làm việc hoặc đã qua giờ chốt nhận, nên thời hạn tính từ "
                    + Wording.moment(sum.base().takenAsReceivedAt()) + ".");
        }
        var limit = sum.terms().limit();
        lines.add((limit.value() == 0 ? "Cơ quan phải giải quyết " : "Cơ quan có ") + limit.text()
                + (limit.value() == 0 ? "" : " để giải quyết") + uncounted(sum) + ".");
        lines.add("Vì vậy kết quả được hẹn trả chậm nhất lúc " + Wording.moment(sum.dueAt()) + ".");
        for (LedgerEntry entry : entries.subList(1, entries.size())) {
            Reckoning before = sum;
            sum = before.with(entry);
            lines.addAll(said(entry, before, sum));
        }
        lines.add(standing(sum, now));
        return lines;
    }

    private static String uncounted(Reckoning sum) {
        return sum.terms().limit().unit() == LimitUnit.WORKING_DAYS
                ? "; ngày nhận hồ sơ, ngày nghỉ hằng tuần và ngày lễ không tính"
                : "";
    }

    private List<String> said(LedgerEntry entry, Reckoning before, Reckoning after) {
        String at = Wording.moment(entry.at());
        String due = Wording.moment(after.dueAt());
        return switch (entry.kind()) {
            case STARTED -> List.of();
            case PAUSED ->
                List.of("Từ lúc " + at + ", thời hạn tạm dừng: "
                        + PauseReason.of(entry.reason()).words(Stop.awaited(entry)) + ".");
            case RESUMED ->
                List.of(
                        after.dueAt().equals(before.dueAt())
                                ? "Từ lúc " + at + ", thời hạn được tính tiếp; ngày hẹn trả không thay đổi."
                                : "Từ lúc " + at + ", thời hạn được tính tiếp; ngày hẹn trả lùi đúng bằng thời gian đã"
                                        + " tạm dừng, tới " + due + ".");
            case RESTARTED ->
                List.of("Lúc " + at + ", cơ quan nhận đủ giấy tờ bổ sung. Theo quy định, thời hạn được tính lại từ đầu;"
                        + " kết quả được hẹn trả chậm nhất lúc " + due + ".");
            case RESCHEDULED ->
                List.of("Cơ quan không trả được kết quả đúng ngày đã hẹn, đã xin lỗi " + address
                        + " bằng văn bản và hẹn lại một lần: chậm nhất lúc " + due + ".");
            case CALENDAR_CHANGED ->
                after.dueAt().equals(before.dueAt())
                        ? List.of()
                        : List.of("Lịch làm việc của các cơ quan thay đổi theo văn bản số "
                                + (entry.change() == null ? "" : entry.change().decision())
                                + ": kết quả được hẹn trả chậm nhất lúc " + due + ", thay cho "
                                + Wording.moment(before.dueAt()) + ".");
            case CORRECTED -> corrected(entry, before, after);
            case ANSWERED ->
                List.of(
                        switch (entry.reason()) {
                            case LedgerEntry.RETURNED ->
                                "Lúc " + at + ", hồ sơ được trả lại vì đã hết thời gian chờ bổ sung.";
                            case LedgerEntry.WITHDRAWN, LedgerEntry.STOPPED ->
                                "Lúc " + at + ", theo đề nghị của " + address + ", "
                                        + (entry.reason().equals(LedgerEntry.STOPPED)
                                                ? "cơ quan dừng giải quyết hồ sơ"
                                                : "hồ sơ được rút về")
                                        + ", " + promptness(after) + ".";
                            default -> "Kết quả đã có lúc " + at + ", " + promptness(after) + ".";
                        });
        };
    }

    private boolean hasResult() {
        return entries.stream()
                .noneMatch(entry -> entry.kind() == LedgerEntry.Kind.ANSWERED
                        && !entry.reason().isEmpty());
    }

    private static List<String> corrected(LedgerEntry entry, Reckoning before, Reckoning after) {
        Correction correction = entry.correction();
        Instant answered = after.answeredAt();
        if (correction == null || !correction.isCounted()) {
            return List.of();
        }
        if (correction.fact().equals(Correction.RESULT_ISSUED) && answered != null) {
            return List.of("Cơ quan đã đính chính: kết quả thực tế có lúc " + Wording.moment(answered) + ", "
                    + promptness(after) + ".");
        }
        return new CorrectionWords(correction, before, after).plain();
    }

    private static String promptness(Reckoning sum) {
        Instant answered = sum.answeredAt();
        if (answered == null || !answered.isAfter(sum.legalDueAt())) {
            return "trong thời hạn";
        }
        return answered.isAfter(sum.dueAt()) ? "sau ngày hẹn trả" : "sau ngày hẹn đầu tiên, trong ngày hẹn lại";
    }

    private String standing(Reckoning sum, Instant now) {
        return switch (sum.state()) {
            case ANSWERED ->
                hasResult()
                        ? "Khi đến nhận kết quả, " + address + " mang theo Giấy tiếp nhận hồ sơ và hẹn trả kết quả."
                        : "Khi đến nhận lại giấy tờ, " + address
                                + " mang theo Giấy tiếp nhận hồ sơ và hẹn trả kết quả.";
            case STOPPED -> "Hiện nay thời hạn đang tạm dừng; ngày hẹn trả mới được báo khi thời hạn được tính tiếp.";
            case RUNNING ->
                now.isAfter(sum.dueAt())
                        ? "Hồ sơ đã quá ngày hẹn trả. " + address
                                + " có quyền được cơ quan xin lỗi bằng văn bản, biết lý do và"
                                + " ngày hẹn lại (" + cites.apology() + ")."
                        : "Nếu không kịp ngày hẹn trả, cơ quan phải xin lỗi bằng văn bản trước ngày đó, nêu lý do và hẹn lại một"
                                + " ngày (" + cites.apology() + ").";
        };
    }
}
