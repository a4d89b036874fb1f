package vn.motcua.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadlines.LedgerEntry.Correction;

/**
 * An instant that a deadline is counted from, and that may have been written down wrong.
 *
 * @param fact {@code received}, {@code paused}, {@code resumed}
 * @param entry number of its entry in the ledger; null for the receipt
 * @param at as it stands now, corrections counted
 * @param label in Vietnamese: {@code Thời điểm yêu cầu bổ sung}
 */
public record Moment(String fact, @Nullable Integer entry, Instant at, String label) {

    /** @param entries with true instants, without corrections */
    static List<Moment> of(List<LedgerEntry> entries) {
        List<Moment> moments = new ArrayList<>();
        String reason = PauseReason.SUPPLEMENT.code();
        for (LedgerEntry entry : entries) {
            switch (entry.kind()) {
                case STARTED ->
                    moments.add(new Moment(Correction.RECEIVED, null, entry.at(), "Thời điểm tiếp nhận hồ sơ"));
                case PAUSED -> {
                    reason = entry.reason();
                    moments.add(moment(
                            Correction.PAUSED, entry, PauseReason.of(reason).begin(), moments));
                }
                case RESUMED, RESTARTED ->
                    moments.add(moment(
                            Correction.RESUMED, entry, PauseReason.of(reason).end(), moments));
                default -> {}
            }
        }
        return List.copyOf(moments);
    }

    private static Moment moment(String fact, LedgerEntry entry, String what, List<Moment> before) {
        String label = "Thời điểm " + what;
        long times =
                before.stream().filter(each -> each.label().startsWith(label)).count() + 1;
        return new Moment(fact, entry.seq(), entry.at(), times == 1 ? label : label + " lần " + times);
    }

    boolean isMeant(Correction correction) {
        return fact.equals(correction.fact()) && (entry == null || entry.equals(correction.entry()));
    }
}
