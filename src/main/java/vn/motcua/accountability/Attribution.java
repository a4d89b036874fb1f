package vn.motcua.accountability;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one holder had of a dossier.
 *
 * @param who login, unit id, or agency id; empty for citizen, nobody, and an agency that is not known here
 * @param workingMinutes in all its spans
 * @param lateMinutes of these, past the due date by law
 */
public record Attribution(
        Holding.Kind kind, String who, String name, String unit, long workingMinutes, long lateMinutes) {

    /** Each holder once, most late minutes first, then most working minutes. */
    static List<Attribution> of(List<Holding> spans) {
        Map<List<Object>, Attribution> holders = new LinkedHashMap<>();
        for (Holding span : spans) {
            holders.merge(
                    List.of(span.kind(), span.who().isEmpty() ? span.name() : span.who(), span.unit()),
                    new Attribution(
                            span.kind(),
                            span.who(),
                            span.name(),
                            span.unit(),
                            span.workingMinutes(),
                            span.lateMinutes()),
                    Attribution::plus);
        }
        return holders.values().stream()
                .sorted(Comparator.comparingLong(Attribution::lateMinutes)
                        .thenComparingLong(Attribution::workingMinutes)
                        .reversed())
                .toList();
    }

    private Attribution plus(Attribution other) {
        return new Attribution(
                kind, who, name, unit, workingMinutes + other.workingMinutes, lateMinutes + other.lateMinutes);
    }
}
