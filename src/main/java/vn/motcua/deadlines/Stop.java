package vn.motcua.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A span in which the agency's clock stood still for one reason.
 *
 * @param awaited whose its minutes are
 */
public record Stop(Instant from, Instant to, PauseReason reason, Awaited awaited) {

    /**
     * In order of time; an open one ends now, none goes on after the result. A stop that begins where another ended with no
     * working time between follows it without a gap, as in the sum.
     */
    static List<Stop> of(Reckoning sum, Instant now) {
        List<Stop> stops = new ArrayList<>();
        LedgerEntry open = null;
        for (LedgerEntry entry : sum.entries()) {
            switch (entry.kind()) {
                case PAUSED -> {
                    closeGap(stops, entry.at(), sum);
                    open = entry;
                }
                case RESUMED, RESTARTED, ANSWERED -> {
                    add(stops, open, entry.at());
                    open = null;
                }
                default -> {}
            }
        }
        add(stops, open, now);
        Instant answered = sum.answeredAt();
        return answered == null
                ? List.copyOf(stops)
                : stops.stream()
                        .filter(stop -> stop.from().isBefore(answered))
                        .map(stop -> stop.to().isAfter(answered) ? stop.until(answered) : stop)
                        .toList();
    }

    private static void add(List<Stop> stops, @Nullable LedgerEntry begin, Instant to) {
        if (begin != null && begin.at().isBefore(to)) {
            stops.add(new Stop(begin.at(), to, PauseReason.of(begin.reason()), awaited(begin)));
        }
    }

    private static void closeGap(List<Stop> stops, Instant next, Reckoning sum) {
        if (stops.isEmpty()) {
            return;
        }
        int newest = stops.size() - 1;
        Stop last = stops.get(newest);
        if (sum.calendar().workingMinutesBetween(last.to(), next) == 0) {
            stops.set(newest, last.until(next));
        }
    }

    /** Before waits said whom they wait for, they waited for the applicant. */
    static Awaited awaited(LedgerEntry paused) {
        return paused.awaited() == null ? Awaited.CITIZEN : paused.awaited();
    }

    private Stop until(Instant end) {
        return new Stop(from, end, reason, awaited);
    }
}
