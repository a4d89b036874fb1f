package vn.motcua.cooperation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedures.Cooperation.Silence;

/**
 * Agencies, or members of a council, that are asked about a dossier at once (lấy ý kiến, NĐ 61/2018 Đ.19.5).
 *
 * @param step for which they are asked; {@code name} as people call it
 * @param silence what it means that one does not answer in time, and {@code article} where that is written
 */
public record Consultation(
        UUID id,
        String dossier,
        String step,
        String name,
        String content,
        Instant askedAt,
        String askedBy,
        Silence silence,
        String article,
        List<Asked> asked) {

    /**
     * One of those who are asked.
     *
     * @param official the member of a council; null when the unit as such is asked
     */
    public record Asked(int no, String unit, @Nullable String official, Instant dueAt, @Nullable Answer answer) {
        /** Late: answered after the due date, or not yet. */
        public boolean isLateAt(Instant now) {
            return answer == null ? now.isAfter(dueAt) : answer.at().isAfter(dueAt);
        }
    }

    /** @param at of the fact: of a silence the due date; {@code notedAt} when the system learned of it */
    public record Answer(Position position, String text, Instant at, Instant notedAt, String by) {}

    /** What is answered. SILENT: nothing, and time has run out. WITHDRAWN: nothing, and nobody waits for it any more. */
    public enum Position {
        AGREE("Đồng ý"),
        OBJECT("Không đồng ý"),
        OTHER("Ý kiến khác"),
        SILENT("Không trả lời"),
        WITHDRAWN("Không phải trả lời nữa");

        private final String label;

        Position(String label) {
            this.label = label;
        }

        /** As shown to people. */
        public String label() {
            return label;
        }

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Position of(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }

    Asked at(long no) {
        return asked.get((int) no);
    }
}
