package vn.motcua.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MotCuaIT;

/**
 * A day off that moves 20,000 open dossiers: foreseen, then applied, on the embedded PostgreSQL of the tests. Prints
 * dossiers per second and memory; no part of {@code verify}. Run it alone:
 *
 * <pre>./mvnw verify -Dtest=NONE -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=CalendarChangeBenchmark</pre>
 *
 * <p>{@code -Dmotcua.benchmark.dossiers=1000} for a smaller round.
 */
@MotCuaIT
class CalendarChangeBenchmark {
    private static final String OFFICE = "vanphong";

    @Autowired
    private Watched watched;

    @Autowired
    private OtherNode otherNode;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Supervision supervision;

    @Test
    void aDayOffMovesEveryOpenDossier() {
        int number = Integer.getInteger("motcua.benchmark.dossiers", 20_000);
        var codes = measured("accept", number, () -> IntStream.range(0, number)
                .parallel()
                .mapToObj(n -> watched.accept().code())
                .toList());
        var due = deadlines.of(codes.get(0)).dueAt();
        var changes = otherNode.startedWith(OtherCalendars.closedOn(dayOf(due)));
        var version = changes.standing(OFFICE).newest();

        var preview = measured("preview", number, () -> changes.preview(version, OFFICE));
        var applied = measured("apply", number, () -> changes.apply(version, "1234/QĐ-UBND", OFFICE));

        assertThat(preview.moved()).hasSizeGreaterThanOrEqualTo(number);
        assertThat(applied.moved()).isEqualTo(preview.moved().size());
        assertThat(codes)
                .allSatisfy(code -> assertThat(watched.timers(code)).containsExactly(supervision.nextAt(code)));
        System.out.printf(
                "first due %s, now %s%n", due, deadlines.of(codes.get(0)).dueAt());
    }

    private LocalDate dayOf(Instant instant) {
        return watched.calendar().dateOf(instant);
    }

    private static <T> T measured(String what, int number, Supplier<T> work) {
        System.gc();
        pools(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        T done = work.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                "%s %,d dossiers: %.1f s, %,.0f per second, heap at most %,d MiB%n",
                what, number, seconds, number / seconds, peak >> 20);
        return done;
    }

    private static void pools(Consumer<MemoryPoolMXBean> each) {
        ManagementFactory.getMemoryPoolMXBeans().forEach(each);
    }
}
