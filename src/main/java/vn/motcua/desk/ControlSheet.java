package vn.motcua.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Dossier;

/**
 * The control slip and the attribution of a dossier's time, in words, for page and paper.
 *
 * @param ending how the clock ended or is to end: “Có kết quả”, “Người nộp rút hồ sơ” …
 * @param handoffs how the dates of its handoffs came about
 * @param corrections approved ones: what was written and what is true
 * @param late working time past the due date by law; null in time
 */
public record ControlSheet(
        Dossier dossier,
        String procedure,
        String agency,
        String receivedAt,
        String dueAt,
        @Nullable String answeredAt,
        String ending,
        @Nullable String late,
        List<Row> rows,
        List<Holder> holders,
        List<Span> spans,
        List<String> handoffs,
        List<String> corrections) {

    /** A hand-over; of {@code early}, {@code onTime}, {@code over} at most one is filled. */
    public record Row(
            int no,
            String giver,
            String receiver,
            String task,
            @Nullable String official,
            String at,
            String early,
            String onTime,
            String over,
            List<String> notes) {}

    /** Whose minutes: working time in words, and the exact minutes. */
    public record Holder(
            String kind, String name, String unit, String time, long minutes, String late, long lateMinutes) {}

    /**
     * A span, contested or to be contested.
     *
     * @param from as the form sends it back, ISO instant
     * @param contest null while nobody objects
     */
    public record Span(
            String from,
            String name,
            String task,
            String when,
            String time,
            @Nullable Objection contest,
            boolean mine) {}

    public record Objection(String reason, String by, String at) {}
}
