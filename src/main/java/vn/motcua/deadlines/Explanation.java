package vn.motcua.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.DueDate;
import vn.motcua.calendar.Wording;
import vn.motcua.deadlines.LedgerEntry.Correction;
import vn.motcua.deadlines.LedgerEntry.Terms;

/**
 * The sum of a ledger in Vietnamese, entry by entry, so that an official, a citizen or an inspector can check it with a
 * wall calendar. Page, paper and program show these same lines.
 */
final class Explanation {
    private final List<LedgerEntry> entries;
    private final CountingCalendars calendars;
    private final Cites cites;
    private final List<String> lines = new ArrayList<>();

    private Explanation(List<LedgerEntry> entries, CountingCalendars calendars, Cites cites) {
        this.entries = entries;
        this.calendars = calendars;
        this.cites = cites;
    }

    static List<String> of(List<LedgerEntry> entries, CountingCalendars calendars, Cites cites) {
        return new Explanation(entries, calendars, cites).explain();
    }

    private List<String> explain() {
        Reckoning sum = Reckoning.started(entries.get(0), calendars);
        started(sum.terms(), sum.base());
        for (LedgerEntry entry : entries.subList(1, entries.size())) {
            Reckoning before = sum;
            sum = before.with(entry);
            explain(entry, before, sum);
        }
        return lines;
    }

    private void started(Terms terms, DueDate count) {
        lines.add("Thời hạn giải quyết: " + terms.limit().text() + " (" + terms.legalBasis() + ").");
        lines.addAll(count.explanation());
    }

    private void explain(LedgerEntry entry, Reckoning before, Reckoning after) {
        switch (entry.kind()) {
            case STARTED -> throw new IllegalArgumentException("a ledger starts once");
            case PAUSED -> paused(entry, after);
            case RESUMED -> resumed(entry, before, after);
            case RESTARTED -> restarted(entry, before, after);
            case RESCHEDULED -> rescheduled(entry, after);
            case ANSWERED -> {
                if (entry.reason().equals(LedgerEntry.RETURNED)) {
                    lines.add("Trả lại hồ sơ lúc " + moment(entry.at()) + ": hết thời gian chờ bổ sung.");
                } else if (entry.reason().isEmpty()) {
                    answered(entry.at(), "Có kết quả lúc ", after);
                } else {
                    answered(entry.at(), entry.label() + " lúc ", after);
                    lines.add("Thời hạn của cơ quan kết thúc từ lúc đó.");
                }
            }
            case CALENDAR_CHANGED -> recounted(entry, before, after);
            case CORRECTED -> corrected(entry, before, after);
        }
    }

    private void paused(LedgerEntry entry, Reckoning after) {
        long left = after.remainingMinutes(entry.at());
        Awaited awaited = Stop.awaited(entry);
        lines.add("Tạm dừng lúc " + moment(entry.at()) + ": "
                + PauseReason.of(entry.reason()).words(awaited) + awaited.whose() + "; "
                + (left < 0 ? "khi đó đã quá hạn " + time(after, left) : "còn lại " + time(after, left)) + ".");
    }

    private void resumed(LedgerEntry entry, Reckoning before, Reckoning after) {
        String stop = "Tính tiếp lúc " + moment(entry.at()) + ", sau khi dừng "
                + time(before, before.calendar().workingMinutesBetween(begin(before, entry), entry.at()));
        lines.add(
                after.dueAt().equals(before.dueAt())
                        ? stop + ": hạn không dời."
                        : stop + ": đến hạn lúc " + moment(after.dueAt()) + ".");
        if (after.promised() != null && !after.legalDueAt().equals(before.legalDueAt())) {
            lines.add("Hạn theo quy định: " + moment(after.legalDueAt()) + ".");
        }
    }

    private void restarted(LedgerEntry entry, Reckoning before, Reckoning after) {
        lines.add("Nhận đủ hồ sơ bổ sung lúc " + moment(entry.at()) + ", sau khi dừng "
                + time(before, before.calendar().workingMinutesBetween(begin(before, entry), entry.at()))
                + ": thời hạn " + after.terms().limit().text() + " được tính lại từ đầu ("
                + after.terms().legalBasis() + ").");
        if (before.promised() != null) {
            lines.add("Ngày hẹn lại trước đó không còn áp dụng.");
        }
        // The first line of a count is its receipt; here the supplement's line stands for it.
        List<String> count = after.base().explanation();
        lines.addAll(count.subList(1, count.size()));
    }

    private void rescheduled(LedgerEntry entry, Reckoning after) {
        String sign = entry.promise() == null ? "" : entry.promise().sign();
        lines.add("Hẹn lại theo " + cites.apologyPaper() + " số " + sign + ", điều chỉnh lúc "
                + moment(entry.at()) + ": đến hạn lúc " + moment(after.dueAt())
                + " (" + cites.apology() + ").");
        lines.add("Hạn theo quy định, " + moment(after.legalDueAt()) + ", vẫn được giữ để đánh giá.");
    }

    private void recounted(LedgerEntry entry, Reckoning before, Reckoning after) {
        String decision = entry.change() == null ? "" : entry.change().decision();
        String change = "Lịch làm việc thay đổi theo văn bản số " + decision + ", áp dụng lúc " + moment(entry.at());
        if (after.dueAt().equals(before.dueAt())) {
            lines.add(change + ": hạn không dời"
                    + (before.provisional() && !after.provisional() ? ", không còn là tạm tính." : "."));
            return;
        }
        lines.add(change + ": tính lại từ " + moment(after.since()) + ".");
        List<String> count = after.base().explanation();
        lines.addAll(count.subList(1, count.size()));
        if (!after.dueAt().equals(after.base().dueAt())) {
            lines.add("Cộng thời gian đã tạm dừng: đến hạn lúc " + moment(after.dueAt()) + ".");
        }
        lines.add("Ngày hẹn trước thay đổi: " + moment(before.dueAt()) + ".");
    }

    private void answered(Instant at, String what, Reckoning after) {
        long left = after.remainingMinutes(at);
        boolean late = at.isAfter(after.dueAt());
        lines.add(what + moment(at) + ": "
                + (late ? "quá hạn " + time(after, left) : left == 0 ? "đúng hạn" : "trước hạn " + time(after, left))
                + ".");
        if (after.promised() != null && at.isAfter(after.legalDueAt())) {
            lines.add("So với hạn theo quy định: quá hạn "
                    + time(after, after.calendar().workingMinutesBetween(after.legalDueAt(), at)) + ".");
        }
    }

    private void corrected(LedgerEntry entry, Reckoning before, Reckoning after) {
        Correction correction = entry.correction();
        if (correction == null) {
            throw new IllegalArgumentException("a correction says what is true");
        }
        String made = "Đính chính lúc " + moment(entry.at()) + ": ";
        switch (correction.fact()) {
            case Correction.RESULT_ISSUED ->
                lines.add(made + "thời điểm có kết quả đã ghi là " + moment(before.answeredAt()) + ", thực tế là "
                        + moment(after.answeredAt()) + ". " + entry.note() + ".");
            case Correction.RESULT_NUMBER ->
                lines.add(made + "số kết quả thực tế là " + correction.number() + ", " + entry.note() + ".");
            case Correction.RETURNED ->
                lines.add(made + "việc trả kết quả thực tế lúc " + moment(correction.at()) + ". " + entry.note() + ".");
            default -> {
                var words = new CorrectionWords(correction, before, after);
                lines.add(made + words.said() + ". " + entry.note() + ".");
                lines.addAll(words.count());
            }
        }
        if (correction.isCounted() && after.answeredAt() != null) {
            answered(after.answeredAt(), "Tính theo thời điểm thực tế, " + ending(after) + " lúc ", after);
        }
    }

    /** How the clock ended: {@code có kết quả}. */
    private static String ending(Reckoning sum) {
        String label = sum.entries().stream()
                .filter(entry -> entry.kind() == LedgerEntry.Kind.ANSWERED)
                .map(LedgerEntry::label)
                .findFirst()
                .orElse("");
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /** Of this stop alone: stops without working time between are one pause of the sum, but each was somebody's. */
    private static Instant begin(Reckoning stopped, LedgerEntry entry) {
        return stopped.entries().stream()
                .filter(earlier -> earlier.kind() == LedgerEntry.Kind.PAUSED)
                .map(LedgerEntry::at)
                .reduce(entry.at(), (older, newer) -> newer);
    }

    private static String time(Reckoning sum, long minutes) {
        return WorkingTime.text(minutes, sum.calendar().minutesOfDay());
    }

    private static String moment(@Nullable Instant instant) {
        return instant == null ? "" : Wording.moment(instant);
    }
}
