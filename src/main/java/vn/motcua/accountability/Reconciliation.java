package vn.motcua.accountability;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the reconciler has done, for those who run the machine. */
@Component
public class Reconciliation {
    private static final int SHOWN = 300;
    private static final Duration COUNTED = Duration.ofDays(30);

    private final ReconcilerTable table;
    private final Holders holders;
    private final Clock clock;

    Reconciliation(ReconcilerTable table, Holders holders, Clock clock) {
        this.table = table;
        this.holders = holders;
        this.clock = clock;
    }

    /**
     * @param dossier null when it is about the watch itself
     * @param repaired false when it could not be
     * @param holder who has the dossier now and can put it right, where it could not be repaired; else empty
     */
    public record Finding(
            Instant at, @Nullable String dossier, String kind, boolean repaired, String text, String holder) {
        public String label() {
            return Reconciliation.label(kind);
        }
    }

    /** A kind of repair, as shown to people. */
    static String label(String kind) {
        return switch (kind) {
            case "supervision" -> "Giám sát thời hạn";
            case "timer" -> "Mốc thời hạn";
            case "letter" -> "Văn bản phải có";
            case "job" -> "Bước tự động";
            case "mail" -> "Thư điện tử";
            case "apology" -> "Thư xin lỗi";
            case "escalation" -> "Xử lý chậm hạn";
            case "task-watch" -> "Lịch tuần tra";
            default -> kind;
        };
    }

    /** @param open deadlines without a result */
    public record Round(Instant begunAt, Instant endedAt, int open, int repaired, int failed) {}

    /** @param repairs in the last 30 days, by label; {@code findings} the newest first */
    public record Standing(Optional<Round> newest, Map<String, Long> repairs, List<Finding> findings) {}

    public Standing standing() {
        return new Standing(
                table.newest(),
                repairs(),
                table.findings(SHOWN).stream().map(this::withHolder).toList());
    }

    private Finding withHolder(Finding finding) {
        String dossier = finding.dossier();
        return finding.repaired() || dossier == null
                ? finding
                : new Finding(finding.at(), dossier, finding.kind(), false, finding.text(), holders.names(dossier));
    }

    private Map<String, Long> repairs() {
        Map<String, Long> labelled = new LinkedHashMap<>();
        table.repairs(clock.instant().minus(COUNTED)).forEach((kind, times) -> labelled.put(label(kind), times));
        return labelled;
    }
}
