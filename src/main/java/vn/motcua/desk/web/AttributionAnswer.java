package vn.motcua.desk.web;

import java.util.List;
import java.util.Locale;
import vn.motcua.accountability.Attribution;

/**
 * Whose working minutes a dossier's are.
 *
 * @param lateMinutes past the due date by law: the sum of the holders'
 */
record AttributionAnswer(String dossier, long workingMinutes, long lateMinutes, List<Holder> holders) {
    /** @param kind {@code official}, {@code unit}, {@code agency}, {@code citizen}, {@code nobody} */
    record Holder(String kind, String who, String name, String unit, long workingMinutes, long lateMinutes) {}

    static AttributionAnswer of(String dossier, List<Attribution> parts) {
        return new AttributionAnswer(
                dossier,
                parts.stream().mapToLong(Attribution::workingMinutes).sum(),
                parts.stream().mapToLong(Attribution::lateMinutes).sum(),
                parts.stream()
                        .map(part -> new Holder(
                                part.kind().name().toLowerCase(Locale.ROOT),
                                part.who(),
                                part.name(),
                                part.unit(),
                                part.workingMinutes(),
                                part.lateMinutes()))
                        .toList());
    }
}
