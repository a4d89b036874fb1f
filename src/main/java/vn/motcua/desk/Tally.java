package vn.motcua.desk;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * The counts of a period as the report on settling has them (biểu II.06, TT 01/2020/TT-VPCP): total = carried + received,
 * settled = early + on time + late, open = within + overdue, total = settled + open. By date.
 *
 * @param lateByTime settled with at least one late working minute
 * @param lateMinutes of all settled ones
 * @param closedLate settled in time, closed late on the system
 */
public record Tally(
        int carried,
        int received,
        int early,
        int onTime,
        int late,
        int lateByTime,
        long lateMinutes,
        int closedLate,
        int within,
        int overdue) {

    /**
     * @param from first instant of the period
     * @param to first instant after it
     */
    static Tally of(List<Fate> all, Instant from, Instant to, Instant now) {
        Instant end = to.isBefore(now) ? to : now;
        var counted = all.stream()
                .filter(fate -> fate.receivedAt().isBefore(to) && !fate.endedBefore(from))
                .toList();
        var settled = counted.stream().filter(fate -> fate.endedBefore(to)).toList();
        var open = counted.stream().filter(fate -> !fate.endedBefore(to)).toList();
        int overdue = count(open, fate -> !fate.stopped() && fate.dueAt().isBefore(end));
        return new Tally(
                count(counted, fate -> fate.receivedAt().isBefore(from)),
                count(counted, fate -> !fate.receivedAt().isBefore(from)),
                count(settled, fate -> fate.promptness() < 0),
                count(settled, fate -> fate.promptness() == 0),
                count(settled, Fate::isReallyLate),
                count(settled, fate -> fate.lateMinutes() > 0),
                settled.stream().mapToLong(Fate::lateMinutes).sum(),
                count(settled, fate -> fate.isClosedLate(now)),
                open.size() - overdue,
                overdue);
    }

    public int total() {
        return carried + received;
    }

    public int settled() {
        return early + onTime + late;
    }

    public int open() {
        return within + overdue;
    }

    private static int count(List<Fate> fates, Predicate<Fate> is) {
        return (int) fates.stream().filter(is).count();
    }
}
