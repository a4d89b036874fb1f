package vn.motcua.designs;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Some of many lines.
 *
 * @param number of this page, from 1 to {@code pages}
 * @param total how many lines there are on all pages
 */
public record Page<T>(List<T> lines, int number, int pages, long total) {
    static final int LINES = 50;

    /** @param lines of an offset and a limit */
    static <T> Page<T> of(long total, int wanted, BiFunction<Long, Integer, List<T>> lines) {
        int pages = (int) Math.max(1, (total + LINES - 1) / LINES);
        int number = Math.max(1, Math.min(wanted, pages));
        return new Page<>(lines.apply((number - 1L) * LINES, LINES), number, pages, total);
    }

    static <T> Page<T> of(List<T> all, int wanted) {
        return of(
                all.size(),
                wanted,
                (offset, limit) -> all.stream().skip(offset).limit(limit).toList());
    }

    <R> Page<R> map(Function<T, R> line) {
        return new Page<>(lines.stream().map(line).toList(), number, pages, total);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
