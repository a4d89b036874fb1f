package vn.motcua.deadlines;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;
import vn.motcua.calendar.ReceiptRule;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadlines.LedgerEntry.Change;
import vn.motcua.deadlines.LedgerEntry.Correction;
import vn.motcua.deadlines.LedgerEntry.Kind;
import vn.motcua.deadlines.LedgerEntry.Promise;
import vn.motcua.deadlines.LedgerEntry.Terms;

/** Tells a ledger in a test: {@code Story.received("2022-11-01T09:00", 3).paused("…")}. Local times of Việt Nam. */
final class Story {
    static final WorkingCalendar CALENDAR = Calendars.shipped().general();
    static final Cites CITES =
            new Cites("Nghị định 61/2018/NĐ-CP, Điều 19.9", "Phiếu xin lỗi và hẹn lại ngày trả kết quả");
    static final UUID LETTER = UUID.fromString("00000000-0000-0000-0000-000000000012");

    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<String, WorkingCalendar> later = new HashMap<>();
    private final CountingCalendars calendars = (version, agency) -> later.getOrDefault(version, CALENDAR);

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
    }

    /** A limit in working days, with the cut-off that moves the clock, as Kon Tum has it. */
    static Story received(String local, int workingDays) {
        return received(at(local), new Limit(workingDays, LimitUnit.WORKING_DAYS));
    }

    static Story received(Instant at, Limit limit) {
        Story story = new Story();
        story.add(Kind.STARTED, at, "", terms(limit), null);
        return story;
    }

    static Terms terms(Limit limit) {
        ReceiptRule rule = new ReceiptRule(ReceiptRule.DECREE_61.cutOff(), ReceiptRule.Effect.CLOCK);
        return new Terms(limit, rule, "tp-kon-tum", CALENDAR.version(), "Nghị định 01/2021/NĐ-CP", "nd61-2018");
    }

    Story paused(String local) {
        return paused(at(local));
    }

    Story paused(Instant at) {
        return add(Kind.PAUSED, at, "supplement", null, null);
    }

    Story resumed(String local) {
        return resumed(at(local));
    }

    Story resumed(Instant at) {
        return add(Kind.RESUMED, at, "", null, null);
    }

    Story restarted(String local) {
        return restarted(at(local));
    }

    Story restarted(Instant at) {
        Terms first = sum().terms();
        Terms anew = new Terms(
                first.limit(),
                first.receiptRule(),
                first.agency(),
                first.calendarVersion(),
                "Nghị định 61/2018/NĐ-CP, Điều 19.4",
                first.ruleSet());
        return add(Kind.RESTARTED, at, "supplement", anew, null);
    }

    Story promised(String dueLocal, String adjustedLocal) {
        return promised(at(dueLocal), at(adjustedLocal));
    }

    Story promised(Instant due, Instant adjusted) {
        return add(Kind.RESCHEDULED, adjusted, "apology", null, new Promise(due, LETTER, "12/PXL"));
    }

    Story answered(String local) {
        return answered(at(local));
    }

    Story answered(Instant at) {
        return add(Kind.ANSWERED, at, "", null, null);
    }

    /** From then on the limit counts by this calendar. */
    Story counted(WorkingCalendar calendar, String local) {
        return counted(calendar, at(local));
    }

    Story counted(WorkingCalendar calendar, Instant at) {
        String from = sum().calendar().version();
        knowing(calendar);
        return add(
                Kind.CALENDAR_CHANGED, at, "", null, null, new Change(from, calendar.version(), "1234/QĐ-UBND"), null);
    }

    /** That calendar is known; it does not count yet. */
    Story knowing(WorkingCalendar calendar) {
        later.put(calendar.version(), calendar);
        return this;
    }

    /** The result was really issued then; recorded at the second time. */
    Story corrected(String trueLocal, String recordedLocal) {
        return corrected(Correction.RESULT_ISSUED, null, at(trueLocal), at(recordedLocal));
    }

    /** It was really received then; recorded at the second time. */
    Story reallyReceived(String trueLocal, String recordedLocal) {
        return corrected(Correction.RECEIVED, null, at(trueLocal), at(recordedLocal));
    }

    /** @param entry the stop that is meant, from 1; null for facts that there is one of */
    Story corrected(String fact, @Nullable Integer entry, Instant truly, Instant recorded) {
        var correction = new Correction(LETTER, fact, entry, truly, null);
        return add(Kind.CORRECTED, recorded, fact, null, null, null, correction);
    }

    /** Such an entry, in no story. */
    static LedgerEntry correction(Correction correction, Instant at) {
        return new Story()
                .add(Kind.CORRECTED, at, correction.fact(), null, null, null, correction)
                .entries()
                .get(0);
    }

    List<String> explanation() {
        return Explanation.of(entries, calendars, CITES);
    }

    CountingCalendars calendars() {
        return calendars;
    }

    List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    Reckoning sum() {
        return Reckoning.of(entries, calendars);
    }

    private Story add(Kind kind, Instant at, String reason, @Nullable Terms terms, @Nullable Promise promise) {
        return add(kind, at, reason, terms, promise, null, null);
    }

    private Story add(
            Kind kind,
            Instant at,
            String reason,
            @Nullable Terms terms,
            @Nullable Promise promise,
            @Nullable Change change,
            @Nullable Correction correction) {
        entries.add(new LedgerEntry(
                "000.00.64.H34-221101-0001",
                entries.size() + 1,
                kind,
                at,
                at,
                "chuyenvien",
                reason,
                terms,
                promise,
                change,
                correction,
                null,
                correction == null ? "" : "Đề nghị: A; duyệt: B; lý do: vào sổ chậm"));
        return this;
    }
}
