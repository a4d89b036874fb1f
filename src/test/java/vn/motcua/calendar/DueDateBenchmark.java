package vn.motcua.calendar;

import java.time.Instant;
import java.util.Random;
import java.util.function.ToLongBiFunction;

/** Computes 1,000,000 due dates over the declared years, with and without explanation, and prints the time. */
final class DueDateBenchmark {
    private static final int COUNT = 1_000_000;

    private DueDateBenchmark() {}

    public static void main(String[] args) {
        WorkingCalendar calendar = Calendars.shipped().general();
        Instant[] receipts = new Instant[COUNT];
        Limit[] limits = new Limit[COUNT];
        Random random = new Random(61);
        for (int i = 0; i < COUNT; i++) {
            receipts[i] = Instant.parse("2021-01-01T00:00:00Z").plusSeconds(random.nextInt(5 * 365 * 86_400));
            LimitUnit unit = LimitUnit.values()[random.nextInt(3)];
            limits[i] = new Limit(1 + random.nextInt(30), unit);
        }
        measure("due date alone", receipts, limits, (at, limit) -> calendar.dueAt(at, limit, ReceiptRule.DECREE_61)
                .getEpochSecond());
        measure("with explanation", receipts, limits, (at, limit) -> calendar.due(at, limit, ReceiptRule.DECREE_61)
                .explanation()
                .size());
    }

    private static void measure(
            String what, Instant[] receipts, Limit[] limits, ToLongBiFunction<Instant, Limit> count) {
        for (int round = 1; round <= 3; round++) {
            long start = System.nanoTime();
            long sum = 0;
            for (int i = 0; i < COUNT; i++) {
                sum += count.applyAsLong(receipts[i], limits[i]);
            }
            long millis = (System.nanoTime() - start) / 1_000_000;
            System.out.printf("%s, round %d: %d ms for %,d (sum %d)%n", what, round, millis, COUNT, sum);
        }
    }
}
