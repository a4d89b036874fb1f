package vn.motcua.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.motcua.calendar.Wording;
import vn.motcua.deadlines.LedgerEntry.Correction;
import vn.motcua.deadlines.LedgerEntry.Kind;
import vn.motcua.engine.Refusal;

/** Puts a true instant in the place of a written one, where it can be true: pure. */
final class TrueInstants {
    /** What happened to the dossier, in this order; calendars and promises are decided on at any time. */
    private static final Set<Kind> EVENTS =
            EnumSet.of(Kind.STARTED, Kind.PAUSED, Kind.RESUMED, Kind.RESTARTED, Kind.ANSWERED);

    private TrueInstants() {}

    /**
     * @param entries without corrections
     * @return the same when nothing is counted from the corrected fact
     * @throws Refusal {@code nothing-to-correct}, {@code correction-same}, {@code correction-impossible}
     */
    static List<LedgerEntry> in(List<LedgerEntry> entries, LedgerEntry corrected) {
        Correction correction = corrected.correction();
        if (correction == null) {
            throw new IllegalArgumentException("a correction says what is true");
        }
        if (!correction.isCounted()) {
            require(entries.stream().anyMatch(entry -> entry.kind() == Kind.ANSWERED));
            return entries;
        }
        LedgerEntry wrong = wrong(entries, correction);
        Instant at = correction.at();
        if (at == null) {
            throw new IllegalArgumentException("a correction of " + correction.fact() + " names an instant");
        }
        if (at.equals(wrong.at())) {
            throw Refusal.invalid("correction-same", "Thời điểm này đúng như đã ghi, không có gì để đính chính.");
        }
        if (at.isAfter(corrected.at())) {
            throw Refusal.invalid("correction-impossible", "Thời điểm đính chính không được sau lúc này.");
        }
        List<LedgerEntry> events = events(entries);
        int place = events.indexOf(wrong);
        if (wrong.kind() == Kind.ANSWERED) {
            requireNotBefore(at, begun(events));
        } else {
            if (place > 0) {
                requireNotBefore(at, events.get(place - 1));
            }
            if (place + 1 < events.size() && at.isAfter(events.get(place + 1).at())) {
                throw impossible("không được sau", events.get(place + 1));
            }
        }
        List<LedgerEntry> truly = new ArrayList<>(entries);
        truly.set(entries.indexOf(wrong), wrong.trulyAt(at));
        return List.copyOf(truly);
    }

    static List<LedgerEntry> events(List<LedgerEntry> entries) {
        return entries.stream().filter(entry -> EVENTS.contains(entry.kind())).toList();
    }

    private static LedgerEntry wrong(List<LedgerEntry> entries, Correction correction) {
        return entries.stream()
                .filter(entry -> isMeant(entry, correction))
                .findFirst()
                .orElseThrow(TrueInstants::nothing);
    }

    private static boolean isMeant(LedgerEntry entry, Correction correction) {
        boolean named = correction.entry() != null && correction.entry() == entry.seq();
        return switch (correction.fact()) {
            case Correction.RECEIVED -> entry.kind() == Kind.STARTED;
            case Correction.PAUSED -> named && entry.kind() == Kind.PAUSED;
            case Correction.RESUMED -> named && (entry.kind() == Kind.RESUMED || entry.kind() == Kind.RESTARTED);
            // A clock that ended otherwise, by return or withdrawal, ended without a result.
            case Correction.RESULT_ISSUED ->
                entry.kind() == Kind.ANSWERED && entry.reason().isEmpty();
            default -> false;
        };
    }

    private static LedgerEntry begun(List<LedgerEntry> events) {
        return events.stream()
                .filter(entry -> entry.kind() == Kind.STARTED || entry.kind() == Kind.RESTARTED)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static void requireNotBefore(Instant at, LedgerEntry earliest) {
        if (at.isBefore(earliest.at())) {
            throw impossible("không được trước", earliest);
        }
    }

    private static Refusal impossible(String how, LedgerEntry other) {
        return Refusal.invalid(
                "correction-impossible",
                "Thời điểm đính chính " + how + " “" + other.kind().label() + "” lúc " + Wording.moment(other.at())
                        + ".");
    }

    private static void require(boolean answered) {
        if (!answered) {
            throw nothing();
        }
    }

    private static Refusal nothing() {
        return Refusal.conflict("nothing-to-correct", "Hồ sơ chưa có việc này để đính chính.");
    }
}
